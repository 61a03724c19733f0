import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { keepDecision } from '../keepDecision';
import { measureTexts, ProtectionMeasure } from '../measure.entity';
import type { RejectMeasureInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayReject, mayReadMeasure } from '../measure.policy';
import { measureSubject } from './proposeMeasure';

/** A measure is not taken, for a reason that is kept. */
export const rejectMeasure = command<RejectMeasureInput, ProtectionMeasure>({
  name: 'rejectMeasure',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, input) {
    const measure = await ctx.lock(ProtectionMeasure, input.id, mayReadMeasure, input.expectedVersion);
    ctx.require(mayReject(ctx.viewer, measure));
    measure.decidedById = ctx.viewer.id;
    measure.decidedAt = ctx.now;
    Object.assign(measure, await measureTexts.seal(vaultOf(ctx), measure, { outcome: input.reason }));
    ctx.move(measure, measureLifecycle, 'reject');
    await keepDecision(ctx, measure, 'REJECTED', input.reason);
    ctx.record('measure.rejected', measureSubject(measure), { kind: measure.kind });
    return ctx.save(measure);
  },
});
