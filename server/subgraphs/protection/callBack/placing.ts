import type { EntityManager } from 'typeorm';
import { type CommandContext, type Log, type RunningSubgraph, systemViewer } from '../../../kernel';
import { Person } from '../person/person.entity';
import type { Vault } from '../vault';
import { CallBack, type CallOrderFate } from './callBack.entity';
import { callBackLifecycle } from './callBack.lifecycle';
import { callSubject } from './commands/requestCallBack';
import type { CallOrder } from './telephony';

type Executive = RunningSubgraph['executive'];

/** Longer than the exchange is waited for, so that a lease that ran out means a process that died. */
const LEASE_MS = 60_000;
const AGAIN_MS = 30_000;
const AT_ONCE = 20;

/** Hands calls to the exchange: claim by a committed lease, act, confirm. A lease that ran out leaves it in doubt. */
export class CallPlacing {
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
        await this.handle(id);
      } catch (error) {
        this.log.error({ err: error, callId: id }, 'call failed');
      }
    }
  }

  /** Whatever fails once the exchange may have the order leaves the lease: the call ends in doubt, and rings once. */
  private async handle(id: string): Promise<void> {
    let order: CallOrder | null;
    try {
      order = await this.transact((ctx) => this.claim(ctx, id));
    } catch (error) {
      await this.transact((ctx) => this.postpone(ctx, id));
      throw error;
    }
    if (!order) return;
    const answer = await this.vault.telephony.place(order);
    await this.transact((ctx) =>
      answer === 'LATER' ? this.postpone(ctx, id) : this.settle(ctx, id, answer),
    );
  }

  private waiting(): Promise<{ id: string }[]> {
    const now = new Date().toISOString();
    return this.read
      .createQueryBuilder(CallBack, 'c')
      .select('c.id', 'id')
      .where('c.state = :requested AND c.dueAt <= :now', { requested: 'REQUESTED', now })
      .andWhere('(c.leasedUntil IS NULL OR c.leasedUntil <= :now)')
      .orderBy('c.dueAt')
      .limit(AT_ONCE)
      .getRawMany();
  }

  /** The order, with the number; or null where there is none to give, which is not told. */
  private async claim(ctx: CommandContext, id: string): Promise<CallOrder | null> {
    const call = await ctx.lockWhere(CallBack, { id });
    const now = new Date();
    if (call?.state !== 'REQUESTED' || (call.leasedUntil && call.leasedUntil > now)) return null;
    if (call.leasedUntil) return this.place(ctx, call, 'IN_DOUBT');
    const person = await ctx.lockWhere(Person, { id: call.pseudonym, identityState: 'HELD' });
    const identity = person && (await this.vault.identities.open(ctx.manager, person, ['contact']));
    if (identity) ctx.record('call.numberTaken', callSubject(call));
    if (!identity?.phone) return this.place(ctx, call, 'NO_NUMBER');
    call.leasedUntil = new Date(now.getTime() + LEASE_MS);
    await ctx.save(call);
    return { id, extension: call.extension, number: identity.phone };
  }

  private async settle(ctx: CommandContext, id: string, fate: CallOrderFate): Promise<void> {
    const call = await ctx.lockWhere(CallBack, { id });
    if (call?.state === 'REQUESTED') await this.place(ctx, call, fate);
  }

  private async place(ctx: CommandContext, call: CallBack, fate: CallOrderFate): Promise<null> {
    ctx.move(call, callBackLifecycle, 'place');
    call.fate = fate;
    call.placedAt = ctx.now;
    call.leasedUntil = null;
    await ctx.save(call);
    ctx.record('call.placed', callSubject(call), { fate });
    return null;
  }

  private async postpone(ctx: CommandContext, id: string): Promise<void> {
    const call = await ctx.lockWhere(CallBack, { id });
    if (call?.state !== 'REQUESTED') return;
    call.dueAt = new Date(Date.now() + AGAIN_MS);
    call.leasedUntil = null;
    await ctx.save(call);
    ctx.record('call.postponed', callSubject(call));
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}
