import { command } from '../../../../kernel';
import { requireLater, serviceDay } from '../../serviceDay';
import { vaultOf } from '../../vault';
import { measureTexts, ProtectionMeasure } from '../measure.entity';
import type { BringMeasureIntoForceInput } from '../measure.inputs';
import { measureLifecycle } from '../measure.lifecycle';
import { mayBringIntoForce, mayReadMeasure } from '../measure.policy';
import { measureSubject } from './proposeMeasure';

/** An approved measure was handed to whoever carries it out; from now on it has a day of review. */
export const bringMeasureIntoForce = command<BringMeasureIntoForceInput, ProtectionMeasure>({
  name: 'bringMeasureIntoForce',
  result: ProtectionMeasure,
  mayRead: mayReadMeasure,
  async handle(ctx, input) {
    const measure = await ctx.lock(ProtectionMeasure, input.id, mayReadMeasure, input.expectedVersion);
    ctx.require(mayBringIntoForce(ctx.viewer, measure));
    const today = serviceDay(ctx.now);
    requireLater(input.reviewOn, today, 'reviewOn');
    measure.inForceFrom = today;
    measure.reviewOn = input.reviewOn;
    Object.assign(measure, await measureTexts.seal(vaultOf(ctx), measure, { executor: input.executor }));
    ctx.move(measure, measureLifecycle, 'bringIntoForce');
    ctx.record('measure.inForce', measureSubject(measure), { kind: measure.kind });
    return ctx.save(measure);
  },
});
