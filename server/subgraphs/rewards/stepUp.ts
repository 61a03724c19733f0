import { allow, type Decision, refuse, type Viewer } from '../../kernel';

/**
 * Votes and payments take a fresh second factor. Asked after the policy: `viewerActions` lists what a viewer
 * may do once it is shown.
 */
export function freshFactor(viewer: Viewer): Decision {
  return viewer.steppedUp() ? allow() : refuse('STEP_UP_REQUIRED');
}
