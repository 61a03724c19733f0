import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { insider } from '../../insiders';
import { ProtectionRecord } from '../../record/record.entity';
import { mayProposeMeasure, mayReadRecord } from '../../record/record.policy';
import { requireLater, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { ThreatAssessment, threatTexts } from '../threat.entity';
import type { AssessThreatInput } from '../threat.inputs';

/** A protection officer judges the threat (R89); earlier judgements stay. */
export const assessThreat = command<AssessThreatInput, ThreatAssessment>({
  name: 'assessThreat',
  result: ThreatAssessment,
  mayRead: (viewer) => insider(viewer),
  async handle(ctx, { id, expectedVersion, level, measuresNecessary, findings, reviewOn }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayProposeMeasure(ctx.viewer, record));
    if (reviewOn) requireLater(reviewOn, serviceDay(ctx.now), 'reviewOn');
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const assessment = ctx.create(ThreatAssessment, {
      ...row,
      recordId: record.id,
      level,
      measuresNecessary,
      assessedAt: ctx.now,
      assessedById: ctx.viewer.id,
      reviewOn: reviewOn ?? null,
      ...(await threatTexts.seal(vaultOf(ctx), row, { findings })),
    });
    ctx.record('threat.assessed', { type: 'ThreatAssessment', id: assessment.id }, { level });
    return ctx.save(assessment);
  },
});
