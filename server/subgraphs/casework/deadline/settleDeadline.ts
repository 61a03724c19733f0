import type { CommandContext } from '../../../kernel';
import { Deadline, type DeadlineKind } from './deadline.entity';

/** Stops a term: what it was set for has been done, in time or not. */
export async function settleDeadline(
  ctx: CommandContext,
  reportId: string,
  kind: DeadlineKind,
): Promise<Deadline | null> {
  const deadline = await ctx.lockWhere(Deadline, { reportId, kind });
  if (!deadline || deadline.settledAt) return deadline;
  deadline.settledAt = ctx.now;
  return ctx.save(deadline);
}

/** Sets a term going again to the end it had: what it was set for has been undone. */
export async function resumeDeadline(
  ctx: CommandContext,
  reportId: string,
  kind: DeadlineKind,
): Promise<void> {
  const deadline = await ctx.lockWhere(Deadline, { reportId, kind });
  if (!deadline?.settledAt) return;
  deadline.settledAt = null;
  await ctx.save(deadline);
}
