import { actionsOpenTo, allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { StaffMember } from '../staffMember/staffMember.entity';
import type { RoleRequest } from './roleRequest.entity';
import { roleRequestLifecycle } from './roleRequest.lifecycle';

/** Whoever asks for roles, whoever confirms them, and whoever audits both; the system, to end them. */
export function mayReadRoleRequests(viewer: Viewer): Decision {
  if (viewer.kind === 'system') return allow();
  if (viewer.kind !== 'staff') return refuse('MISSING_PERMISSION');
  const reads = viewer.has('staff:manage') || viewer.has('staff:confirm') || viewer.has('audit:read');
  return reads ? allow() : refuse('MISSING_PERMISSION');
}

export function mayRequestAccount(viewer: Viewer): Decision {
  return viewer.has('staff:manage') ? allow() : refuse('MISSING_PERMISSION');
}

/** Nobody asks for roles of his own. */
export function mayRequestRoles(viewer: Viewer, { id }: StaffMember): Decision {
  if (!viewer.has('staff:manage')) return refuse('MISSING_PERMISSION');
  return viewer.id === id ? refuse('SAME_PERSON') : allow();
}

export function mayRequestOpening(viewer: Viewer, member: StaffMember): Decision {
  const decision = mayRequestRoles(viewer, member);
  return decision.allowed && !member.disabled ? refuse('WRONG_STATE') : decision;
}

function pending(request: RoleRequest, now = new Date()): Decision {
  if (!roleRequestLifecycle.can(request.state, 'confirm')) return refuse('WRONG_STATE');
  return now < request.expiresAt ? allow() : refuse('REQUEST_EXPIRED');
}

/** The second person: neither who asked nor who would get the roles. */
export const mayConfirmRoleRequest: Policy<RoleRequest> = (viewer, request) => {
  if (!viewer.has('staff:confirm')) return refuse('MISSING_PERMISSION');
  if (viewer.id === request.requestedById || viewer.id === request.staffId) return refuse('SAME_PERSON');
  return pending(request);
};

export const mayRefuseRoleRequest = mayConfirmRoleRequest;

/** Who asked may take it back. */
export const mayWithdrawRoleRequest: Policy<RoleRequest> = (viewer, request) => {
  if (!viewer.has('staff:manage')) return refuse('MISSING_PERMISSION');
  return viewer.id === request.requestedById ? pending(request) : refuse('NOT_YOURS');
};

/** Everything that may be done to a request, by the name of its mutation; confirming asks for the second factor. */
export const roleRequestActions: Record<string, Policy<RoleRequest>> = {
  confirmRoleRequest: mayConfirmRoleRequest,
  refuseRoleRequest: mayRefuseRoleRequest,
  withdrawRoleRequest: mayWithdrawRoleRequest,
};

export function actionsOnRequest(viewer: Viewer, request: RoleRequest): string[] {
  return actionsOpenTo(viewer, request, roleRequestActions);
}
