import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { allow, type Policy, refuse, type Viewer } from '../../../kernel';
import { mayReadReport } from '../report/report.policy';
import { Task } from './task.entity';
import { taskLifecycle } from './task.lifecycle';

/** A task is for whoever holds its role and reaches its department. */
export const mayReadTask: Policy<Task> = (viewer, task) => {
  if (!viewer.claims.roles.includes(task.role)) return refuse('NOT_FOUND');
  return mayReadReport(viewer, task);
};

export function tasksInScope(manager: EntityManager, viewer: Viewer): SelectQueryBuilder<Task> {
  const query = manager.createQueryBuilder(Task, 'task');
  const { roles } = viewer.claims;
  return roles.length > 0 ? query.andWhere('task.role IN (:...roles)', { roles }) : query.andWhere('1 = 0');
}

export const mayTakeTask: Policy<Task> = (viewer, task) => {
  const readable = mayReadTask(viewer, task);
  if (!readable.allowed) return readable;
  if (!viewer.has('task:take')) return refuse('MISSING_PERMISSION');
  return taskLifecycle.can(task.state, 'take') ? allow() : refuse('WRONG_STATE');
};

export const mayCompleteTask: Policy<Task> = (viewer, task) => {
  const readable = mayReadTask(viewer, task);
  if (!readable.allowed) return readable;
  if (!viewer.has('task:take')) return refuse('MISSING_PERMISSION');
  if (!taskLifecycle.can(task.state, 'complete')) return refuse('WRONG_STATE');
  return task.takenById === null || task.takenById === viewer.id ? allow() : refuse('TAKEN_BY_ANOTHER');
};

export const taskActions: Record<string, Policy<Task>> = {
  takeTask: mayTakeTask,
  completeTask: mayCompleteTask,
};
