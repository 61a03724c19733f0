import type { Role } from '../../../contracts/roles';
import type { CommandContext } from '../../../kernel';
import type { Report } from '../report/report.entity';
import { openTask } from './openTask';
import type { Task } from './task.entity';

const WAITS_MS = 15 * 60_000;

/** Whom an urgent report goes up to from each role that leaves it lying. */
const NEXT_UP: Partial<Record<Role, Role>> = { MANAGEMENT: 'HEAD_OF_SERVICE', HEAD_OF_SERVICE: 'DEPUTY' };

/**
 * Presses a role to take an urgent report before the transfer (R98). It goes further up after a quarter of an
 * hour, or after half of the time that is left where that is sooner.
 */
export function openUrgentTask(ctx: CommandContext, report: Report, role: Role): Promise<Task> {
  const dueAt = report.transferAt!;
  const now = ctx.now.getTime();
  const wait = Math.min(WAITS_MS, (dueAt.getTime() - now) / 2);
  const escalatesAt = NEXT_UP[role] ? new Date(now + wait) : null;
  return openTask(ctx, report, 'URGENT_TRANSFER', role, { dueAt, escalatesAt });
}

/** The next one up is pressed as well; whoever was pressed before still is. */
export async function escalate(ctx: CommandContext, task: Task, report: Report): Promise<void> {
  task.escalatedAt = ctx.now;
  await ctx.save(task);
  await openUrgentTask(ctx, report, NEXT_UP[task.role]!);
}
