import type { Policy } from '../../../kernel';
import { insider, notBy, officer, stepsOf } from '../insiders';
import type { PersonMerge } from './personMerge.entity';
import { mergeLifecycle } from './personMerge.lifecycle';

export const mayReadMerge: Policy<PersonMerge> = (viewer) => insider(viewer);

const step = stepsOf<PersonMerge['state'], Parameters<typeof mergeLifecycle.can>[1], PersonMerge>(
  mergeLifecycle,
);

export const mayMerge = step(insider, 'merge', notBy('proposedById'));
export const mayDeclineMerge = step(insider, 'decline');
export const mayProposeUndo = step(officer, 'proposeUndo');
export const mayKeepMerge = step(insider, 'keep');
export const mayUndoMerge = step(insider, 'undo', notBy('undoProposedById'));

export const mergeActions: Record<string, Policy<PersonMerge>> = {
  approveMerge: mayMerge,
  declineMerge: mayDeclineMerge,
  proposeMergeUndo: mayProposeUndo,
  keepMerge: mayKeepMerge,
  undoMerge: mayUndoMerge,
};
