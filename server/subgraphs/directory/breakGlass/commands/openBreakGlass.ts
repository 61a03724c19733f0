import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { BreakGlass } from '../breakGlass.entity';
import type { OpenBreakGlassInput } from '../breakGlass.inputs';
import { breakGlassLifecycle } from '../breakGlass.lifecycle';
import { mayOpenBreakGlass, mayReadBreakGlass } from '../breakGlass.policy';
import { lend } from '../lend';
import { queueMails } from '../custodianMail/queueMails';
import { lockBreakGlass, saveBreakGlass } from '../record';

const HOUR = 3_600_000;

/** The second person agrees: the role is lent from now on, and every custodian is shown it and told by mail. */
export const openBreakGlass = command<OpenBreakGlassInput, BreakGlass>({
  name: 'openBreakGlass',
  result: BreakGlass,
  mayRead: mayReadBreakGlass,
  async handle(ctx, input) {
    const record = await lockBreakGlass(ctx, input);
    ctx.require(mayOpenBreakGlass(ctx.viewer, record));
    ctx.require(withSecondFactor(ctx.viewer));
    ctx.move(record, breakGlassLifecycle, 'open');
    const openedAt = new Date();
    const endsAt = new Date(openedAt.getTime() + record.hours * HOUR);
    Object.assign(record, { openedById: ctx.viewer.id, openedAt, endsAt });
    await lend(ctx, record);
    await queueMails(ctx, record);
    return saveBreakGlass(ctx, record, 'opened');
  },
});
