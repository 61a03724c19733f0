import { command } from '../../../../kernel';
import { BreakGlass } from '../breakGlass.entity';
import type { WithdrawBreakGlassInput } from '../breakGlass.inputs';
import { breakGlassLifecycle } from '../breakGlass.lifecycle';
import { mayReadBreakGlass, mayWithdrawBreakGlass } from '../breakGlass.policy';
import { lockBreakGlass, saveBreakGlass } from '../record';

/** Who asked takes it back. */
export const withdrawBreakGlass = command<WithdrawBreakGlassInput, BreakGlass>({
  name: 'withdrawBreakGlass',
  result: BreakGlass,
  mayRead: mayReadBreakGlass,
  async handle(ctx, input) {
    const record = await lockBreakGlass(ctx, input);
    ctx.require(mayWithdrawBreakGlass(ctx.viewer, record));
    ctx.move(record, breakGlassLifecycle, 'withdraw');
    Object.assign(record, { endedById: ctx.viewer.id, endedAt: new Date() });
    return saveBreakGlass(ctx, record, 'withdrawn');
  },
});
