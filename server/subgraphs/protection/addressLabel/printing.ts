import type { EntityManager } from 'typeorm';
import { renderAddressLabel } from '../../../documents';
import { type CommandContext, type Log, type RunningSubgraph, systemViewer } from '../../../kernel';
import { addressBlock } from '../letter/address';
import { Person } from '../person/person.entity';
import type { Vault } from '../vault';
import { AddressLabel } from './addressLabel.entity';
import { labelLifecycle } from './addressLabel.lifecycle';
import { labelSubject } from './commands/orderAddressLabel';
import { labelFile } from './labelFile';

type Executive = RunningSubgraph['executive'];

const AGAIN_MS = 60_000;
const AT_ONCE = 20;

/** Prints ordered labels. The file is named by the label, so that printing again prints nothing. */
export class LabelPrinting {
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
        const lines = await this.transact((ctx) => this.address(ctx, id));
        if (!lines) continue;
        await this.vault.printer.print(labelFile(id), await renderAddressLabel(lines));
        await this.transact((ctx) => this.settle(ctx, id, 'print'));
      } catch (error) {
        this.log.error({ err: error, labelId: id }, 'label failed');
        await this.transact((ctx) => this.postpone(ctx, id));
      }
    }
  }

  private waiting(): Promise<{ id: string }[]> {
    return this.read
      .createQueryBuilder(AddressLabel, 'l')
      .select('l.id', 'id')
      .where('l.state = :ordered AND l.dueAt <= :now', { ordered: 'ORDERED', now: new Date().toISOString() })
      .orderBy('l.dueAt')
      .limit(AT_ONCE)
      .getRawMany();
  }

  private async address(ctx: CommandContext, id: string): Promise<string[] | null> {
    const label = await ctx.lockWhere(AddressLabel, { id });
    if (label?.state !== 'ORDERED') return null;
    const person = await ctx.lockWhere(Person, { id: label.personId, identityState: 'HELD' });
    const identity = person && (await this.vault.identities.open(ctx.manager, person, ['name', 'residence']));
    ctx.record('label.addressed', labelSubject(label));
    if (identity?.residence?.trim()) return addressBlock(identity);
    await this.settle(ctx, id, 'giveUp');
    return null;
  }

  private async settle(ctx: CommandContext, id: string, action: 'print' | 'giveUp'): Promise<void> {
    const label = await ctx.lockWhere(AddressLabel, { id });
    if (label?.state !== 'ORDERED') return;
    ctx.move(label, labelLifecycle, action);
    if (action === 'print') label.printedAt = ctx.now;
    await ctx.save(label);
    ctx.record(`label.${action}`, labelSubject(label));
  }

  private async postpone(ctx: CommandContext, id: string): Promise<void> {
    await ctx.manager.update(AddressLabel, { id }, { dueAt: new Date(Date.now() + AGAIN_MS) });
    ctx.record('label.postponed', labelSubject({ id }));
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}
