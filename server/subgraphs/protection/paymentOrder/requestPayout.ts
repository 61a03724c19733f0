import { randomBytes, randomUUID } from 'node:crypto';
import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, event, Refusal } from '../../../kernel';
import { personByAlias } from '../person/issueAlias';
import type { Person } from '../person/person.entity';
import { vaultOf } from '../vault';
import { PaymentOrder } from './paymentOrder.entity';
import { paymentOrderLifecycle } from './paymentOrder.lifecycle';

type Requested = EventPayloads['payout.requested'];

/**
 * Makes one payment order for a payout, or answers why there can be none. A repeated request gets the first answer again;
 * the same payout with another amount or case is refused as an event, for people to look into.
 */
export async function requestPayout(ctx: CommandContext, requested: Requested): Promise<void> {
  const person = await personByAlias(ctx, requested.alias, 'reward');
  const known = await ctx.lockWhere(PaymentOrder, { payoutId: requested.payoutId });
  if (known) return answerAgain(ctx, known, requested, person);
  const order = newOrder(ctx, requested, person);
  const obstacle = await obstacleTo(ctx, person);
  if (obstacle) {
    ctx.move(order, paymentOrderLifecycle, 'refuse');
    order.reason = obstacle;
  }
  await ctx.save(order);
  ctx.record('paymentOrder.prepared', orderSubject(order), { state: order.state });
  tell(ctx, order);
}

/** Tells the outcome of an order, once it has one. */
export function tell(ctx: CommandContext, order: PaymentOrder): void {
  const { payoutId, reference: orderReference, reason } = order;
  if (order.state === 'HANDED_OVER')
    ctx.emit(event('payout.completed', payoutId, { payoutId, orderReference }));
  if (order.state === 'REFUSED')
    ctx.emit(event('payout.refused', payoutId, { payoutId, reason: reason ?? '' }));
}

/** What the audit calls a payment order. */
export function orderSubject(order: PaymentOrder): { type: string; id: string } {
  return { type: 'PaymentOrder', id: order.id };
}

function answerAgain(ctx: CommandContext, order: PaymentOrder, requested: Requested, person: Person): void {
  const same =
    order.amountTenge === requested.amountTenge &&
    order.caseNumber === requested.caseNumber &&
    order.personId === person.id;
  if (!same) throw new Refusal('PAYOUT_DIFFERS');
  tell(ctx, order);
}

/** A bank pays a named person with a number or a document to show. */
async function obstacleTo(ctx: CommandContext, person: Person): Promise<string | null> {
  if (person.identityState !== 'HELD') return 'NO_IDENTITY';
  const { iin, bin, idDocument } = await vaultOf(ctx).identities.open(ctx.manager, person, [
    'numbers',
    'document',
  ]);
  ctx.record('identity.checkedForPayout', { type: 'ProtectedPerson', id: person.id });
  return iin || bin || idDocument ? null : 'IDENTITY_INCOMPLETE';
}

function newOrder(ctx: CommandContext, requested: Requested, person: Person): PaymentOrder {
  const { payoutId, amountTenge, caseNumber } = requested;
  return ctx.create(PaymentOrder, {
    id: randomUUID(),
    payoutId,
    personId: person.id,
    reference: `PO-${randomBytes(6).toString('hex').toUpperCase()}`,
    state: paymentOrderLifecycle.table.initial,
    reason: null,
    amountTenge,
    caseNumber,
    handedOverAt: null,
    leasedUntil: null,
    attempt: null,
  });
}
