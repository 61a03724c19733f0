import { command } from '../../../../kernel';
import { BreakGlass } from '../breakGlass.entity';
import type { RefuseBreakGlassInput } from '../breakGlass.inputs';
import { breakGlassLifecycle } from '../breakGlass.lifecycle';
import { mayReadBreakGlass, mayRefuseBreakGlass } from '../breakGlass.policy';
import { lockBreakGlass, saveBreakGlass } from '../record';

/** The second person says no. */
export const refuseBreakGlass = command<RefuseBreakGlassInput, BreakGlass>({
  name: 'refuseBreakGlass',
  result: BreakGlass,
  mayRead: mayReadBreakGlass,
  async handle(ctx, input) {
    const record = await lockBreakGlass(ctx, input);
    ctx.require(mayRefuseBreakGlass(ctx.viewer, record));
    ctx.move(record, breakGlassLifecycle, 'refuse');
    Object.assign(record, { endedById: ctx.viewer.id, endedAt: new Date() });
    return saveBreakGlass(ctx, record, 'refused');
  },
});
