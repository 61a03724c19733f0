import { command, Refusal } from '../../../../kernel';
import { lockAccount } from '../../staffMember/account';
import { withSecondFactor } from '../../stepUp';
import { BreakGlass, lendableRoles } from '../breakGlass.entity';
import type { RequestBreakGlassInput } from '../breakGlass.inputs';
import { mayReadBreakGlass, mayRequestBreakGlass } from '../breakGlass.policy';
import { requireLendable } from '../lend';
import { saveBreakGlass } from '../record';

/** An emergency does not wait longer for its second person. */
const OPEN_WITHIN_MS = 3_600_000;

/** Asks that an account be lent a role for hours; nothing is open before another person agrees. */
export const requestBreakGlass = command<RequestBreakGlassInput, BreakGlass>({
  name: 'requestBreakGlass',
  result: BreakGlass,
  mayRead: mayReadBreakGlass,
  async handle(ctx, { staffMemberId, role, hours, reason }) {
    ctx.require(mayRequestBreakGlass(ctx.viewer));
    ctx.require(withSecondFactor(ctx.viewer));
    if (!lendableRoles.includes(role)) throw new Refusal('BAD_INPUT', {}, { role: 'NOT_LENDABLE' });
    if (staffMemberId === ctx.viewer.id) throw new Refusal('SAME_PERSON');
    const member = await lockAccount(ctx, staffMemberId);
    requireLendable(member, role);
    const record = ctx.create(BreakGlass, {
      id: ctx.newId(),
      state: 'REQUESTED',
      staffId: member.id,
      role,
      hours,
      reason,
      requestedById: ctx.viewer.id,
      expiresAt: new Date(Date.now() + OPEN_WITHIN_MS),
      openedById: null,
      openedAt: null,
      endsAt: null,
      endedById: null,
      endedAt: null,
      seenBy: [],
    });
    return saveBreakGlass(ctx, record, 'requested');
  },
});
