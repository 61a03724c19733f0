import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { openTask } from '../task/openTask';
import { note } from './note';
import { Report } from './report.entity';

/** The vault has the identity: the ciphertext goes, its hash stays. */
export async function identityOpened(
  ctx: CommandContext,
  { reportId, envelopeHash }: EventPayloads['identity.opened'],
): Promise<void> {
  const report = await pending(ctx, reportId, envelopeHash);
  if (!report) return;
  report.envelopeState = 'OPENED';
  report.envelope = null;
  await note(ctx, reportId, 'report.identityOpened');
  await ctx.save(report);
}

/** The vault could not use the envelope: the report stays registered and intake is asked to correct it. */
export async function identityRejected(
  ctx: CommandContext,
  { reportId, envelopeHash, reason }: EventPayloads['identity.rejected'],
): Promise<void> {
  const report = await pending(ctx, reportId, envelopeHash);
  if (!report) return;
  report.envelopeState = 'REJECTED';
  report.envelope = null;
  await openTask(ctx, report, 'CORRECT_IDENTITY', 'DUTY_OFFICER');
  await note(ctx, reportId, 'report.identityRejected', { reason });
  await ctx.save(report);
}

/** The report this answer is about; null when a newer envelope is under way. */
async function pending(ctx: CommandContext, id: string, hash: string): Promise<Report | null> {
  const report = await ctx.lockWhere(Report, { id });
  if (!report) throw new Refusal('NOT_FOUND');
  return report.envelopeState === 'PENDING' && report.envelopeHash === hash ? report : null;
}
