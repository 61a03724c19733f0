import { actionsOpenTo, allow, type Decision, refuse, type Viewer } from '../../../kernel';
import type { StaffMember } from './staffMember.entity';

/** Who works here is open to all staff, and to nobody else. */
export function mayReadStaff(viewer: Viewer): Decision {
  return viewer.has('staff:read') ? allow() : refuse('MISSING_PERMISSION');
}

/** Reach and clearance are for whoever gives them, and for the person himself. */
export function mayReadAccount(viewer: Viewer, { id }: StaffMember): Decision {
  return viewer.has('staff:manage') || (viewer.kind === 'staff' && viewer.id === id)
    ? allow()
    : refuse('MISSING_PERMISSION');
}

export function mayRegisterStaff(viewer: Viewer): Decision {
  return viewer.has('staff:manage') ? allow() : refuse('MISSING_PERMISSION');
}

/** Nobody changes his own account. */
export function mayChangeRoles(viewer: Viewer, { id }: StaffMember): Decision {
  if (!viewer.has('staff:manage')) return refuse('MISSING_PERMISSION');
  return viewer.id === id ? refuse('SAME_PERSON') : allow();
}

export function mayDisableStaff(viewer: Viewer, member: StaffMember): Decision {
  const decision = mayChangeRoles(viewer, member);
  return decision.allowed && member.disabled ? refuse('WRONG_STATE') : decision;
}

export function mayEnableStaff(viewer: Viewer, member: StaffMember): Decision {
  const decision = mayChangeRoles(viewer, member);
  return decision.allowed && !member.disabled ? refuse('WRONG_STATE') : decision;
}

/** What the viewer may do to this account; each act asks for the second factor besides. */
export function staffActions(viewer: Viewer, member: StaffMember): string[] {
  return actionsOpenTo(viewer, member, {
    changeStaffRoles: mayChangeRoles,
    disableStaffMember: mayDisableStaff,
    enableStaffMember: mayEnableStaff,
  });
}
