import { actionsOpenTo, allow, type Decision, refuse, type Viewer } from '../../../kernel';
import { mayRequestOpening, mayRequestRoles } from '../roleRequest/roleRequest.policy';
import type { StaffMember } from './staffMember.entity';

/** Who works here is open to all staff, and to nobody else but the system itself. */
export function mayReadStaff(viewer: Viewer): Decision {
  return viewer.kind === 'system' || viewer.has('staff:read') ? allow() : refuse('MISSING_PERMISSION');
}

/** Reach and clearance are for whoever gives them, and for the person himself. */
export function mayReadAccount(viewer: Viewer, { id }: StaffMember): Decision {
  return viewer.has('staff:manage') ||
    viewer.has('staff:confirm') ||
    (viewer.kind === 'staff' && viewer.id === id)
    ? allow()
    : refuse('MISSING_PERMISSION');
}

/** Without a second person only the system itself: the demo realm, and the command on the host. */
export function mayRegisterStaff(viewer: Viewer): Decision {
  return viewer.kind === 'system' ? allow() : refuse('MISSING_PERMISSION');
}

/** Taking away needs one person only, and never oneself. */
export function mayDisableStaff(viewer: Viewer, member: StaffMember): Decision {
  const decision = mayRequestRoles(viewer, member);
  return decision.allowed && member.disabled ? refuse('WRONG_STATE') : decision;
}

/** What the viewer may do to this account; each act asks for the second factor besides. */
export function staffActions(viewer: Viewer, member: StaffMember): string[] {
  return actionsOpenTo(viewer, member, {
    requestRoles: mayRequestRoles,
    disableStaffMember: mayDisableStaff,
    requestOpening: mayRequestOpening,
  });
}
