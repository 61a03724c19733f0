import { command } from '../../../../kernel';
import { serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { keepDecision } from '../keepDecision';
import { measureTexts, ProtectionMeasure } from '../measure.entity';
import type { LiftMeasureInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayLift, mayReadMeasure } from '../measure.policy';
import { measureSubject } from './proposeMeasure';

/** The measure ends, for a reason that is kept. */
export const liftMeasure = command<LiftMeasureInput, ProtectionMeasure>({
  name: 'liftMeasure',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, input) {
    const measure = await ctx.lock(ProtectionMeasure, input.id, mayReadMeasure, input.expectedVersion);
    ctx.require(mayLift(ctx.viewer, measure));
    measure.liftedOn = serviceDay(ctx.now);
    measure.reviewOn = null;
    Object.assign(measure, await measureTexts.seal(vaultOf(ctx), measure, { outcome: input.reason }));
    ctx.move(measure, measureLifecycle, 'lift');
    await keepDecision(ctx, measure, 'LIFTED', input.reason);
    ctx.record('measure.lifted', measureSubject(measure), { kind: measure.kind });
    return ctx.save(measure);
  },
});
