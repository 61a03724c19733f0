import type { CommandContext } from '../../../kernel';
import { CrbEntry } from '../crb/crbEntry.entity';
import { Notice } from '../notice/notice.entity';
import { settledStates } from '../notice/notice.lifecycle';
import { Referral } from '../referral/referral.entity';
import { openReferralStates } from '../referral/referral.lifecycle';
import { note } from './note';
import { Report } from './report.entity';
import { reportLifecycle } from './report.lifecycle';

/**
 * R31: closes a report that has its outcome once every notice it owes is settled and no body is still asked.
 * The closed report, or null.
 */
export async function closeWhenSettled(ctx: CommandContext, reportId: string): Promise<Report | null> {
  const report = await ctx.lockWhere(Report, { id: reportId });
  if (!report || !reportLifecycle.can(report.state, 'close')) return null;
  const { manager } = ctx;
  const entry = await manager.findOneBy(CrbEntry, { reportId });
  if (entry && ['OPEN', 'ERDR_REQUESTED'].includes(entry.state)) return null;
  const notices = await manager.findBy(Notice, { reportId });
  if (notices.length === 0 || !notices.every(({ state }) => settledStates.includes(state))) return null;
  const referrals = await manager.findBy(Referral, { reportId });
  if (referrals.some(({ state }) => openReferralStates.includes(state))) return null;
  ctx.move(report, reportLifecycle, 'close');
  await note(ctx, reportId, 'report.closed');
  return ctx.save(report);
}
