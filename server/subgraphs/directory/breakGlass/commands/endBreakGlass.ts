import { command } from '../../../../kernel';
import { BreakGlass } from '../breakGlass.entity';
import type { EndBreakGlassInput } from '../breakGlass.inputs';
import { breakGlassLifecycle } from '../breakGlass.lifecycle';
import { mayEndBreakGlass, mayReadBreakGlass } from '../breakGlass.policy';
import { takeBack } from '../lend';
import { lockBreakGlass, saveBreakGlass } from '../record';

/** The role is taken back before its time is over. */
export const endBreakGlass = command<EndBreakGlassInput, BreakGlass>({
  name: 'endBreakGlass',
  result: BreakGlass,
  mayRead: mayReadBreakGlass,
  async handle(ctx, input) {
    const record = await lockBreakGlass(ctx, input);
    ctx.require(mayEndBreakGlass(ctx.viewer, record));
    ctx.move(record, breakGlassLifecycle, 'end');
    Object.assign(record, { endedById: ctx.viewer.id, endedAt: new Date() });
    await takeBack(ctx, record);
    return saveBreakGlass(ctx, record, 'ended');
  },
});
