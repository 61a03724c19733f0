import { command } from '../../../../kernel';
import { requireLater, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { keepDecision } from '../keepDecision';
import { measureTexts, ProtectionMeasure } from '../measure.entity';
import type { ExtendMeasureInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayExtend, mayReadMeasure } from '../measure.policy';
import { measureSubject } from './proposeMeasure';

/** The review found the measure still necessary. */
export const extendMeasure = command<ExtendMeasureInput, ProtectionMeasure>({
  name: 'extendMeasure',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, input) {
    const measure = await ctx.lock(ProtectionMeasure, input.id, mayReadMeasure, input.expectedVersion);
    ctx.require(mayExtend(ctx.viewer, measure));
    requireLater(input.reviewOn, serviceDay(ctx.now), 'reviewOn');
    measure.reviewOn = input.reviewOn;
    Object.assign(measure, await measureTexts.seal(vaultOf(ctx), measure, { outcome: input.reason }));
    ctx.move(measure, measureLifecycle, 'extend');
    await keepDecision(ctx, measure, 'EXTENDED', input.reason);
    ctx.record('measure.extended', measureSubject(measure), { kind: measure.kind });
    return ctx.save(measure);
  },
});
