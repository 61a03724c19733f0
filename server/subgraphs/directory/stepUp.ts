import { allow, type Decision, refuse, type Viewer } from '../../kernel';

/** Accounts are changed only with a fresh second factor. Apart from the policies: it can be shown at once. */
export function withSecondFactor(viewer: Viewer): Decision {
  return viewer.steppedUp() ? allow() : refuse('STEP_UP_REQUIRED');
}
