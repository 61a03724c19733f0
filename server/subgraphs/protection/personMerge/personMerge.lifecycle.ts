import { defineLifecycle } from '../../../kernel';

export type MergeState = 'PROPOSED' | 'MERGED' | 'DECLINED' | 'UNDO_PROPOSED' | 'UNDONE';
export type MergeAction = 'merge' | 'decline' | 'proposeUndo' | 'keep' | 'undo';

/** A merge stands until a second person has undone it. */
export const STANDING: readonly MergeState[] = ['MERGED', 'UNDO_PROPOSED'];

/** Merging, and undoing it: each by two persons. */
export const mergeLifecycle = defineLifecycle<MergeState, MergeAction>({
  name: 'personMerge',
  initial: 'PROPOSED',
  terminal: ['DECLINED', 'UNDONE'],
  steps: {
    PROPOSED: { merge: 'MERGED', decline: 'DECLINED' },
    MERGED: { proposeUndo: 'UNDO_PROPOSED' },
    UNDO_PROPOSED: { keep: 'MERGED', undo: 'UNDONE' },
  },
});
