import { defineLifecycle } from '../../../kernel';

/** NEW_REPORT tells management (R21); URGENT_TRANSFER presses it (R98); the others ask for an act. */
export type TaskKind =
  'NEW_REPORT' | 'URGENT_TRANSFER' | 'CORRECT_IDENTITY' | 'WARNING_DUE' | 'REFERRAL_ANSWERED';
export type TaskState = 'OPEN' | 'TAKEN' | 'DONE';
export type TaskAction = 'take' | 'complete';

export const taskLifecycle = defineLifecycle<TaskState, TaskAction>({
  name: 'task',
  initial: 'OPEN',
  terminal: ['DONE'],
  steps: { OPEN: { take: 'TAKEN', complete: 'DONE' }, TAKEN: { complete: 'DONE' } },
});
