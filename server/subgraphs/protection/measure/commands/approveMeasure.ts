import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { keepDecision } from '../keepDecision';
import { ProtectionMeasure } from '../measure.entity';
import type { ApproveMeasureInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayApprove, mayReadMeasure } from '../measure.policy';
import { measureSubject } from './proposeMeasure';

/** Management approves a measure; an exceptional one that somebody else endorsed. */
export const approveMeasure = command<ApproveMeasureInput, ProtectionMeasure>({
  name: 'approveMeasure',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, input) {
    const measure = await ctx.lock(ProtectionMeasure, input.id, mayReadMeasure, input.expectedVersion);
    ctx.require(mayApprove(ctx.viewer, measure));
    ctx.require(freshFactor(ctx.viewer));
    measure.decidedById = ctx.viewer.id;
    measure.decidedAt = ctx.now;
    ctx.move(measure, measureLifecycle, 'approve');
    await keepDecision(ctx, measure, 'APPROVED');
    ctx.record('measure.approved', measureSubject(measure), { kind: measure.kind });
    return ctx.save(measure);
  },
});
