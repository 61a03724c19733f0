import { randomUUID } from 'node:crypto';
import { command, Refusal } from '../../../../kernel';
import { mayProposeMeasure, mayReadRecord } from '../../record/record.policy';
import { ProtectionRecord } from '../../record/record.entity';
import { ThreatAssessment } from '../../threat/threat.entity';
import { vaultOf } from '../../vault';
import { measureTexts, ProtectionMeasure } from '../measure.entity';
import type { ProposeMeasureInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayReadMeasure } from '../measure.policy';
import { isExceptional } from '../measureKinds';

/**
 * A measure is proposed, with its necessity (R89). Refuses THREAT_NOT_ASSESSED before there is an assessment, and
 * BAD_INPUT for an exceptional one that does not say why others cannot suffice.
 */
export const proposeMeasure = command<ProposeMeasureInput, ProtectionMeasure>({
  name: 'proposeMeasure',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, { id, expectedVersion, kind, necessity, whyOthersDoNotSuffice }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayProposeMeasure(ctx.viewer, record));
    if (isExceptional(kind) && !whyOthersDoNotSuffice?.trim()) {
      throw new Refusal('BAD_INPUT', {}, { whyOthersDoNotSuffice: 'REQUIRED' });
    }
    if (!(await ctx.manager.existsBy(ThreatAssessment, { recordId: id }))) {
      throw new Refusal('THREAT_NOT_ASSESSED');
    }
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const measure = ctx.create(ProtectionMeasure, {
      ...row,
      recordId: record.id,
      kind,
      state: measureLifecycle.table.initial,
      proposedAt: ctx.now,
      proposedById: ctx.viewer.id,
      endorsedById: null,
      decidedById: null,
      decidedAt: null,
      inForceFrom: null,
      reviewOn: null,
      liftedOn: null,
      whyOthersDoNotSuffice: null,
      executor: null,
      outcome: null,
      ...(await measureTexts.seal(vaultOf(ctx), row, { necessity, whyOthersDoNotSuffice })),
    });
    ctx.record('measure.proposed', measureSubject(measure), { kind });
    return ctx.save(measure);
  },
});

/** What the audit calls a measure. */
export function measureSubject({ id }: Pick<ProtectionMeasure, 'id'>): { type: string; id: string } {
  return { type: 'ProtectionMeasure', id };
}
