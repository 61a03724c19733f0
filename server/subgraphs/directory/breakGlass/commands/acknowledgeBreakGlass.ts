import { command } from '../../../../kernel';
import { BreakGlass } from '../breakGlass.entity';
import type { AcknowledgeBreakGlassInput } from '../breakGlass.inputs';
import { mayAcknowledgeBreakGlass, mayReadBreakGlass } from '../breakGlass.policy';
import { lockBreakGlass, saveBreakGlass } from '../record';

/** A custodian says that he knows of it. */
export const acknowledgeBreakGlass = command<AcknowledgeBreakGlassInput, BreakGlass>({
  name: 'acknowledgeBreakGlass',
  result: BreakGlass,
  mayRead: mayReadBreakGlass,
  async handle(ctx, input) {
    const record = await lockBreakGlass(ctx, input);
    ctx.require(mayAcknowledgeBreakGlass(ctx.viewer, record));
    record.seenBy = [...record.seenBy, ctx.viewer.id];
    return saveBreakGlass(ctx, record, 'acknowledged');
  },
});
