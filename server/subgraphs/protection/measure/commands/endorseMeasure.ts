import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { keepDecision } from '../keepDecision';
import { ProtectionMeasure } from '../measure.entity';
import type { EndorseMeasureInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayEndorse, mayReadMeasure } from '../measure.policy';
import { measureSubject } from './proposeMeasure';

/** The first of two persons agrees to an exceptional measure. */
export const endorseMeasure = command<EndorseMeasureInput, ProtectionMeasure>({
  name: 'endorseMeasure',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, input) {
    const measure = await ctx.lock(ProtectionMeasure, input.id, mayReadMeasure, input.expectedVersion);
    ctx.require(mayEndorse(ctx.viewer, measure));
    ctx.require(freshFactor(ctx.viewer));
    measure.endorsedById = ctx.viewer.id;
    ctx.move(measure, measureLifecycle, 'endorse');
    await keepDecision(ctx, measure, 'ENDORSED');
    ctx.record('measure.endorsed', measureSubject(measure), { kind: measure.kind });
    return ctx.save(measure);
  },
});
