import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';
import type { Letter } from './letter.entity';
import { type LetterAction, letterLifecycle } from './letter.lifecycle';

/** Letters are the cleared protection officers' work. */
export const mayHandleLetters = (viewer: Viewer): Decision => clearedFor(viewer, 'letter:handle');

export const mayReadLetter: Policy<Letter> = (viewer) => mayHandleLetters(viewer);

function step(action: LetterAction): Policy<Letter> {
  return (viewer, letter) => {
    const readable = mayReadLetter(viewer, letter);
    if (!readable.allowed) return readable;
    return letterLifecycle.can(letter.state, action) ? allow() : refuse('WRONG_STATE');
  };
}

export const mayRecordLetterPosted = step('post');
export const mayRecordLetterDelivered = step('deliver');

/** A letter by post comes back; one by e-mail bounces, or is in doubt, and goes to paper. */
export const mayRecordLetterReturned: Policy<Letter> = (viewer, letter) =>
  letter.channel === 'EMAIL' ? step('requeue')(viewer, letter) : step('return')(viewer, letter);

/** Everything that may be done to a letter, by the name of its mutation. */
export const letterActions: Record<string, Policy<Letter>> = {
  recordLetterPosted: mayRecordLetterPosted,
  recordLetterDelivered: mayRecordLetterDelivered,
  recordLetterReturned: mayRecordLetterReturned,
};

/** Collecting needs no account: the two codes are the proof. Staff have no business with them. */
export function mayCollect(viewer: Viewer): Decision {
  return viewer.kind === 'public' ? allow() : refuse('MISSING_PERMISSION');
}
