import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DEFAULT_TIME_ZONE } from '../../../calendar';
import { renderPaymentOrder } from '../../../documents';
import { type CommandContext, type Log, type RunningSubgraph, systemViewer } from '../../../kernel';
import type { IdDocument } from '../../../sealing';
import { fullName } from '../letter/address';
import { payerOn } from '../organization/payer';
import { Person } from '../person/person.entity';
import { VaultClosed } from '../keys/keyProvider';
import type { Vault } from '../vault';
import { PaymentOrder } from './paymentOrder.entity';
import { paymentOrderLifecycle } from './paymentOrder.lifecycle';
import { orderSubject, tell } from './requestPayout';

type Executive = RunningSubgraph['executive'];
type OrderData = Parameters<typeof renderPaymentOrder>[0];

const LEASE_MS = 60_000;
const WAIT_AFTER_FAILURE_MS = 15 * 60_000;
const AT_ONCE = 20;
/** Papers of the treasury are written in the state language. */
const LANGUAGE = 'kk';

interface Claim {
  reference: string;
  leasedUntil: Date;
  /** The attempt that was settled on before, or null where nothing is written out yet. */
  attempt: string | null;
}

/**
 * Completes prepared orders with their payee and hands them over: claim by a committed lease, write out, settle on what
 * was written, move it to the bank, confirm. Whatever is repeated after a crash, one and the same attempt is moved, and a
 * move happens once: the bank gets an order once, also where it fetched the files before the confirmation.
 */
export class PaymentHandOver {
  constructor(
    private readonly executive: Executive,
    private readonly read: EntityManager,
    private readonly vault: Vault,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    if (!this.vault.isOpen) return;
    for (const { id } of await this.waiting()) {
      try {
        await this.handOver(id);
      } catch (error) {
        if (error instanceof VaultClosed) return;
        this.log.error({ err: error, orderId: id }, 'payment order failed');
        await this.transact((ctx) => this.postpone(ctx, id));
      }
    }
  }

  private async handOver(id: string): Promise<void> {
    const claim = await this.transact((ctx) => this.claim(ctx, id));
    if (!claim) return;
    const attempt = claim.attempt ?? (await this.writeOut(id, claim));
    if (!attempt) return;
    await this.vault.bankOut.handOver(claim.reference, attempt);
    await this.transact((ctx) => this.confirm(ctx, id));
  }

  /** The attempt whose files were written and settled on; null where somebody else has taken the order over. */
  private async writeOut(id: string, { reference, leasedUntil }: Claim): Promise<string | null> {
    const data = await this.transact((ctx) => this.complete(ctx, id));
    const attempt = randomUUID();
    const record = Buffer.from(`${JSON.stringify(recordOf(data), null, 2)}\n`);
    await this.vault.bankOut.prepare(reference, attempt, { record, paper: await renderPaymentOrder(data) });
    return this.transact(async (ctx) => {
      const order = await ctx.lockWhere(PaymentOrder, { id });
      const mine = order?.state === 'PREPARED' && order.leasedUntil?.getTime() === leasedUntil.getTime();
      if (!mine || order.attempt) return null;
      order.attempt = attempt;
      await ctx.save(order);
      return attempt;
    });
  }

  /** One order that cannot be handled must not hold up the others. */
  private async postpone(ctx: CommandContext, id: string): Promise<void> {
    const order = await ctx.lockWhere(PaymentOrder, { id });
    if (order?.state !== 'PREPARED') return;
    order.leasedUntil = new Date(Date.now() + WAIT_AFTER_FAILURE_MS);
    await ctx.save(order);
    ctx.record('paymentOrder.failed', orderSubject(order));
  }

  private waiting(): Promise<{ id: string }[]> {
    return this.read
      .createQueryBuilder(PaymentOrder, 'o')
      .select('o.id', 'id')
      .where('o.state = :prepared', { prepared: 'PREPARED' })
      .andWhere('(o.leasedUntil IS NULL OR o.leasedUntil <= :now)', { now: new Date().toISOString() })
      .orderBy('o.createdAt')
      .limit(AT_ONCE)
      .getRawMany();
  }

  private async claim(ctx: CommandContext, id: string): Promise<Claim | null> {
    const order = await ctx.lockWhere(PaymentOrder, { id });
    const now = new Date();
    if (order?.state !== 'PREPARED' || (order.leasedUntil && order.leasedUntil > now)) return null;
    if (!(await payerOn(ctx.manager, order.createdAt, LANGUAGE))) return null;
    order.leasedUntil = new Date(now.getTime() + LEASE_MS);
    const { reference, leasedUntil, attempt } = await ctx.save(order);
    return { reference, leasedUntil: leasedUntil!, attempt };
  }

  /** The order with its payee, who stands nowhere but on what goes to the bank. */
  private async complete(ctx: CommandContext, id: string): Promise<OrderData> {
    const order = await ctx.manager.findOneByOrFail(PaymentOrder, { id });
    const payer = await payerOn(ctx.manager, order.createdAt, LANGUAGE);
    const person = await ctx.manager.findOneByOrFail(Person, { id: order.personId });
    const sections = ['name', 'numbers', 'residence', 'document'] as const;
    const payee = await this.vault.identities.open(ctx.manager, person, [...sections]);
    ctx.record('paymentOrder.completed', orderSubject(order));
    return {
      language: LANGUAGE,
      timeZone: DEFAULT_TIME_ZONE,
      payer: payer!,
      reference: order.reference,
      date: order.createdAt,
      amountTenge: order.amountTenge,
      caseNumber: order.caseNumber,
      payee: {
        name: fullName(payee),
        personalNumber: payee.iin ?? payee.bin,
        document: payee.idDocument && describe(payee.idDocument),
        address: payee.residence,
      },
    };
  }

  private async confirm(ctx: CommandContext, id: string): Promise<void> {
    const order = await ctx.lockWhere(PaymentOrder, { id });
    if (order?.state !== 'PREPARED') return;
    ctx.move(order, paymentOrderLifecycle, 'handOver');
    order.handedOverAt = ctx.now;
    order.leasedUntil = null;
    await ctx.save(order);
    ctx.record('paymentOrder.handedOver', orderSubject(order));
    tell(ctx, order);
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}

function describe({ number, issuedBy, issuedOn }: IdDocument): string {
  return [number, issuedBy, issuedOn].filter(Boolean).join(', ');
}

function recordOf({ reference, date, amountTenge, caseNumber, payer, payee }: OrderData): object {
  return { reference, date: date.toISOString(), currency: 'KZT', amountTenge, caseNumber, payer, payee };
}
