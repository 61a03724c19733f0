import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../../contracts/roleEnum';
import type { Role } from '../../../contracts/roles';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { StaffMember, staffStub } from '../stubs';
import type { Task } from './task.entity';
import { TaskKind, TaskState } from './task.inputs';
import { taskActions } from './task.policy';

@ObjectType('Task', { description: 'Something a role of a department has to do or must know.' })
@Directive('@key(fields: "id")')
export class TaskType {
  @Field(() => ID)
  id: string;

  @Field(() => TaskKind)
  kind: keyof typeof TaskKind;

  @Field(() => TaskState)
  state: keyof typeof TaskState;

  @Field(() => RoleEnum)
  role: Role;

  @Field(() => Date, { nullable: true })
  dueAt: Date | null;

  @Field(() => StaffMember, { nullable: true })
  takenBy: StaffMember | null;

  @Field({ description: 'Nobody took it in time, and it went up as well.' })
  escalated: boolean;

  @Field()
  createdAt: Date;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];

  /** For the field that leads back to the report. */
  reportId: string;
}

export const TaskPage = pageTypeOf(TaskType, 'Task');

@ObjectType()
export class TaskPayload {
  @Field(() => TaskType)
  task: TaskType;
}

export function presentTask(task: Task, viewer: Viewer): TaskType {
  const { id, kind, state, role, dueAt, createdAt, version, reportId } = task;
  return Object.assign(new TaskType(), {
    id,
    kind,
    state,
    role,
    dueAt,
    takenBy: staffStub(task.takenById),
    escalated: task.escalatedAt !== null,
    createdAt,
    version,
    reportId,
    viewerActions: actionsOpenTo(viewer, task, taskActions),
  });
}
