import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { openTask } from '../task/openTask';
import { note } from './note';
import { Report } from './report.entity';
import { intakeOf } from './report.policy';

/** The vault has the identity: the ciphertext goes, its hash stays. */
export async function identityOpened(
  ctx: CommandContext,
  { reportId, envelopeHash }: EventPayloads['identity.opened'],
): Promise<void> {
  const report = await pending(ctx, reportId, envelopeHash);
  if (!report) return;
  await letGo(ctx, report, 'OPENED');
  await note(ctx, reportId, 'report.identityOpened');
}

/** The vault could not use the envelope: the report stays registered and intake is asked to correct it. */
export async function identityRejected(
  ctx: CommandContext,
  { reportId, envelopeHash, reason }: EventPayloads['identity.rejected'],
): Promise<void> {
  const report = await pending(ctx, reportId, envelopeHash);
  if (!report) return;
  await letGo(ctx, report, 'REJECTED');
  await openTask(ctx, report, 'CORRECT_IDENTITY', intakeOf(report.departmentCode));
  await note(ctx, reportId, 'report.identityRejected', { reason });
}

/**
 * The ciphertext goes. The version stays: the vault's answer changes nothing that whoever has the report open
 * decides on, and must not cost them a STALE_VERSION.
 */
async function letGo(
  ctx: CommandContext,
  report: Report,
  envelopeState: 'OPENED' | 'REJECTED',
): Promise<void> {
  const { id, version } = report;
  await ctx.manager.update(Report, { id }, { envelopeState, envelope: null, version });
}

/** The report this answer is about; null when a newer envelope is under way. */
async function pending(ctx: CommandContext, id: string, hash: string): Promise<Report | null> {
  const report = await ctx.lockWhere(Report, { id });
  if (!report) throw new Refusal('NOT_FOUND');
  return report.envelopeState === 'PENDING' && report.envelopeHash === hash ? report : null;
}
