import type { Role } from '../../../contracts/roles';
import type { CommandContext } from '../../../kernel';
import type { Report } from '../report/report.entity';
import { Task } from './task.entity';
import { type TaskKind, taskLifecycle } from './task.lifecycle';

/** Gives a role of the report's department something to do. */
export async function openTask(
  ctx: CommandContext,
  report: Report,
  kind: TaskKind,
  role: Role,
  { dueAt = null, escalatesAt = null }: Partial<Pick<Task, 'dueAt' | 'escalatesAt'>> = {},
): Promise<Task> {
  return ctx.save(
    ctx.create(Task, {
      id: ctx.newId(),
      kind,
      state: taskLifecycle.table.initial,
      role,
      departmentCode: report.departmentCode,
      reportId: report.id,
      dueAt,
      takenById: null,
      escalatesAt,
      escalatedAt: null,
    }),
  );
}

/** Ends the report's open tasks of a kind: what they asked for is done. */
export async function settleTasks(
  ctx: CommandContext,
  reportId: string,
  kind: TaskKind,
  exceptId?: string,
): Promise<void> {
  const tasks = await ctx.manager.find(Task, { where: { reportId, kind } });
  const open = tasks.filter(({ id, state }) => id !== exceptId && taskLifecycle.can(state, 'complete'));
  for (const task of open) {
    ctx.move(task, taskLifecycle, 'complete');
    await ctx.save(task);
  }
}
