import { InputType, registerEnumType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import type { TaskKind as Kind, TaskState as State } from './task.lifecycle';

export const TaskState: { [name in State]: name } = { OPEN: 'OPEN', TAKEN: 'TAKEN', DONE: 'DONE' };
export const TaskKind: { [name in Kind]: name } = {
  NEW_REPORT: 'NEW_REPORT',
  URGENT_TRANSFER: 'URGENT_TRANSFER',
  CORRECT_IDENTITY: 'CORRECT_IDENTITY',
  WARNING_DUE: 'WARNING_DUE',
  REFERRAL_ANSWERED: 'REFERRAL_ANSWERED',
};
registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'Whether a task waits, is being done, or is done.',
});
registerEnumType(TaskKind, { name: 'TaskKind', description: 'What a task asks for.' });

@InputType()
export class TakeTaskInput extends ChangeInput {}

@InputType()
export class CompleteTaskInput extends ChangeInput {}
