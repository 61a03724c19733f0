import { allow, type Decision, type Policy, refuse, type Viewer } from '../../kernel';
import type { TrustedDocument } from './trustedDocument.entity';
import { trustedDocumentLifecycle } from './trustedDocument.lifecycle';

/** Whoever keeps the list of what partners may send. */
export function mayManageDocuments(viewer: Viewer): Decision {
  return viewer.has('document:manage') ? allow() : refuse('MISSING_PERMISSION');
}

export function mayProposeDocument(viewer: Viewer): Decision {
  return viewer.kind === 'partner' ? allow() : refuse('MISSING_PERMISSION');
}

/** A partner sees its own; to others they are as unknown. */
export const mayReadDocument: Policy<TrustedDocument> = (viewer, { clientId }) =>
  mayManageDocuments(viewer).allowed || (viewer.kind === 'partner' && viewer.id === clientId)
    ? allow()
    : refuse('NOT_FOUND');

/** Widening what may be asked takes a fresh second factor; taking it back does not. */
export const mayAcceptDocument: Policy<TrustedDocument> = (viewer) => {
  const decision = mayManageDocuments(viewer);
  return !decision.allowed || viewer.steppedUp() ? decision : refuse('STEP_UP_REQUIRED');
};

export const mayWithdrawDocument: Policy<TrustedDocument> = (viewer) => mayManageDocuments(viewer);

/** What may be done with it now; accepting asks for the second factor besides. */
export function actionsOnDocument(viewer: Viewer, { state }: TrustedDocument): string[] {
  if (!mayManageDocuments(viewer).allowed) return [];
  return [
    ...(trustedDocumentLifecycle.can(state, 'accept') ? ['acceptDocument'] : []),
    ...(trustedDocumentLifecycle.can(state, 'withdraw') ? ['withdrawDocument'] : []),
  ];
}
