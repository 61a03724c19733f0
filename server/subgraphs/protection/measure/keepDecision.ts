import { randomUUID } from 'node:crypto';
import type { CommandContext } from '../../../kernel';
import { vaultOf } from '../vault';
import type { ProtectionMeasure } from './measure.entity';
import { decisionTexts, MeasureDecision, type MeasureDecisionKind } from './measureDecision.entity';

/** Writes a decision of the viewer's on a measure down beside those before it, with its reason where there is one. */
export async function keepDecision(
  ctx: CommandContext,
  { id: measureId, personId, keyVersion, reviewOn }: ProtectionMeasure,
  decision: MeasureDecisionKind,
  reason: string | null = null,
): Promise<void> {
  const row = { id: randomUUID(), personId, keyVersion };
  await ctx.save(
    ctx.create(MeasureDecision, {
      ...row,
      ...{ measureId, decision, decidedAt: ctx.now, decidedById: ctx.viewer.id },
      reviewOn: decision === 'EXTENDED' ? reviewOn : null,
      reason: null,
      ...(await decisionTexts.seal(vaultOf(ctx), row, { reason })),
    }),
  );
}
