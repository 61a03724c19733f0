import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { requirePast, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { incidentTexts, LeakIncident } from '../incident.entity';
import type { ReportLeakInput } from '../incident.inputs';
import { incidentLifecycle } from '../incident.lifecycle';
import { mayReadIncident } from '../incident.policy';

/** A disclosure is suspected (R87). */
export const reportLeak = command<ReportLeakInput, LeakIncident>({
  name: 'reportLeak',
  result: LeakIncident,
  mayRead: mayReadIncident,
  async handle(ctx, { id, expectedVersion, suspectedSince, circumstances }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    requirePast(suspectedSince, serviceDay(ctx.now), 'suspectedSince');
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const incident = ctx.create(LeakIncident, {
      ...row,
      recordId: record.id,
      state: incidentLifecycle.table.initial,
      suspectedSince,
      reportedAt: ctx.now,
      reportedById: ctx.viewer.id,
      decidedById: null,
      closedAt: null,
      findings: null,
      closingReason: null,
      measuresTaken: null,
      ...(await incidentTexts.seal(vaultOf(ctx), row, { circumstances })),
    });
    ctx.record('incident.reported', incidentSubject(incident));
    return ctx.save(incident);
  },
});

/** What the audit calls an incident. */
export function incidentSubject({ id }: Pick<LeakIncident, 'id'>): { type: string; id: string } {
  return { type: 'LeakIncident', id };
}
