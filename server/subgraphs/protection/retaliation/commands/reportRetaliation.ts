import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { afterDays } from '../../holiday/clocks';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { requirePast, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { RetaliationReport, retaliationTexts } from '../retaliation.entity';
import type { ReportRetaliationInput } from '../retaliation.inputs';
import { retaliationLifecycle } from '../retaliation.lifecycle';
import { mayReadRetaliation } from '../retaliation.policy';
import { ANSWER_DAYS, lastDayToApply } from '../terms';

/** A person reports revenge by the employer. Also taken in when it comes late (R8), with a flag that says so. */
export const reportRetaliation = command<ReportRetaliationInput, RetaliationReport>({
  name: 'reportRetaliation',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, { id, expectedVersion, act, actOn, employer, facts }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    const today = serviceDay(ctx.now);
    requirePast(actOn, today, 'actOn');
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const report = ctx.create(RetaliationReport, {
      ...row,
      recordId: record.id,
      state: retaliationLifecycle.table.initial,
      act,
      actOn,
      receivedAt: ctx.now,
      receivedById: ctx.viewer.id,
      outOfTime: today > lastDayToApply(actOn),
      consentOn: null,
      dueAt: afterDays(today, ANSWER_DAYS),
      addressedOn: null,
      addressedLate: false,
      redecidedOn: null,
      redecision: null,
      serviceView: null,
      outcome: null,
      ...(await retaliationTexts.seal(vaultOf(ctx), row, { employer, facts })),
    });
    ctx.record('retaliation.reported', retaliationSubject(report), { act });
    return ctx.save(report);
  },
});

/** What the audit calls a report of retaliation. */
export function retaliationSubject({ id }: Pick<RetaliationReport, 'id'>): { type: string; id: string } {
  return { type: 'RetaliationReport', id };
}
