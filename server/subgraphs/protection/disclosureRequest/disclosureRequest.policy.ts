import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';
import type { DisclosureRequest } from './disclosureRequest.entity';
import { type DisclosureRequestAction, disclosureRequestLifecycle } from './disclosureRequest.lifecycle';

export function mayReadRequests(viewer: Viewer): Decision {
  return clearedFor(viewer, 'disclosure:read');
}

export function mayReceiveRequest(viewer: Viewer): Decision {
  return clearedFor(viewer, 'disclosure:handle');
}

export const mayReadRequest: Policy<DisclosureRequest> = (viewer) => mayReadRequests(viewer);

function step(request: DisclosureRequest, action: DisclosureRequestAction): Decision {
  return disclosureRequestLifecycle.can(request.state, action) ? allow() : refuse('WRONG_STATE');
}

/** A protection officer checks what came against R85; his signature is asked for besides. */
export const mayVerifyRequest: Policy<DisclosureRequest> = (viewer, request) => {
  const cleared = clearedFor(viewer, 'disclosure:handle');
  return cleared.allowed ? step(request, 'verify') : cleared;
};

/** A second cleared person, who neither received nor verified it; his signature is asked for besides. */
export const mayApproveRequest: Policy<DisclosureRequest> = (viewer, request) => {
  const cleared = clearedFor(viewer, 'disclosure:approve');
  if (!cleared.allowed) return cleared;
  const open = step(request, 'approve');
  if (!open.allowed) return open;
  return [request.receivedById, request.verifiedById].includes(viewer.id) ? refuse('SAME_PERSON') : allow();
};

/** Refusing opens nothing: whoever handles or approves may, alone and without a signature. */
export const mayRefuseRequest: Policy<DisclosureRequest> = (viewer, request) => {
  const cleared = clearedFor(viewer, 'disclosure:approve');
  return cleared.allowed ? step(request, 'refuse') : cleared;
};

/** Everything that may be done to a request, by the name of its mutation. */
export const requestActions: Record<string, Policy<DisclosureRequest>> = {
  verifyDisclosureRequest: mayVerifyRequest,
  approveDisclosureRequest: mayApproveRequest,
  refuseDisclosureRequest: mayRefuseRequest,
};
