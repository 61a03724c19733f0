import { allow, type Decision, refuse, type Viewer } from '../../../kernel';

/** Whoever may hand in an identity needs the public key: staff and partners. */
export function mayReadSealingKey(viewer: Viewer): Decision {
  return viewer.kind === 'staff' || viewer.kind === 'partner' ? allow() : refuse('MISSING_PERMISSION');
}
