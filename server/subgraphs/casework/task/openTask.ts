import type { Role } from '../../../contracts/roles';
import type { CommandContext } from '../../../kernel';
import type { Report } from '../report/report.entity';
import { Task } from './task.entity';
import type { TaskKind } from './task.lifecycle';

/** Gives a role of the report's department something to do. */
export async function openTask(
  ctx: CommandContext,
  report: Report,
  kind: TaskKind,
  role: Role,
  dueAt: Date | null = null,
): Promise<Task> {
  return ctx.save(
    ctx.create(Task, {
      id: ctx.newId(),
      kind,
      state: 'OPEN',
      role,
      departmentCode: report.departmentCode,
      reportId: report.id,
      dueAt,
      takenById: null,
      escalatedAt: null,
    }),
  );
}

/** Ends the report's open tasks of a kind: what they asked for is done. */
export async function settleTasks(ctx: CommandContext, reportId: string, kind: TaskKind): Promise<void> {
  const { manager } = ctx;
  const tasks = await manager.find(Task, { where: { reportId, kind } });
  for (const task of tasks.filter(({ state }) => state !== 'DONE')) {
    task.state = 'DONE';
    await ctx.save(task);
  }
}
