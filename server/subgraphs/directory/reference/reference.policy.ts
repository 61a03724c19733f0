import { allow, type Decision, refuse, Refusal, type Viewer } from '../../../kernel';

/** Reference data is open to every signed-in user, partners included, and to nobody else. */
export function mayReadReference(viewer: Viewer): Decision {
  return viewer.has('reference:read') ? allow() : refuse('MISSING_PERMISSION');
}

/** Throws the policy's refusal; for queries. */
export function requireReference(viewer: Viewer): void {
  const decision = mayReadReference(viewer);
  if (!decision.allowed) throw new Refusal(decision.code);
}
