import { type EntityManager, In, Not } from 'typeorm';
import { type CommandContext, type Log, Refusal, type RunningSubgraph, systemViewer } from '../../../kernel';
import { AddressLabel } from '../addressLabel/addressLabel.entity';
import { labelFile } from '../addressLabel/labelFile';
import { CallBack } from '../callBack/callBack.entity';
import { cancelCheckIns } from '../checkIn/schedule';
import { IdentityCorrection } from '../identityCorrection/identityCorrection.entity';
import { newestCopies } from '../keyring/keyringCopy';
import { Letter } from '../letter/letter.entity';
import { PaymentOrder } from '../paymentOrder/paymentOrder.entity';
import { Person } from '../person/person.entity';
import { identityLifecycle } from '../person/person.lifecycle';
import { ProtectedIdentity } from '../person/protectedIdentity.entity';
import { ProtectionRecord } from '../record/record.entity';
import { retentionLifecycle } from '../record/record.lifecycle';
import { KeyRotation } from '../rotation/keyRotation.entity';
import { beginRotation } from '../rotation/newRotation';
import { SealingKey } from '../sealingKey/sealingKey.entity';
import type { Vault } from '../vault';
import { requireNothingAgainst } from './obstacles';
import { Shredding } from './shredding.entity';
import { shreddingLifecycle } from './shredding.lifecycle';
import { shreddingSubject } from './shreddingSubject';

type Executive = RunningSubgraph['executive'];

/**
 * Carries approved shreddings out. First it is written down that an identity goes, then its key goes; then it waits for
 * everything else that could bring it back: files that are to leave the vault, blind indexes, the sealing keys of its
 * envelopes, and at last copies of the keyring.
 */
export class Shredder {
  constructor(
    private readonly executive: Executive,
    private readonly read: EntityManager,
    private readonly vault: Vault,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const open = await this.read.findBy(Shredding, {
      state: In(['APPROVED', 'DESTROYING', 'KEY_DESTROYED']),
    });
    for (const { id } of open) await this.goOn(id);
  }

  private async goOn(id: string): Promise<void> {
    try {
      await this.transact((ctx) => this.begin(ctx, id));
    } catch (error) {
      // Held, or in use again, since it was approved: it waits.
      if (!(error instanceof Refusal)) throw error;
      this.log.info({ shredding: id, code: error.code }, 'shredding waits');
      return;
    }
    const shredding = await this.read.findOneByOrFail(Shredding, { id });
    if (shredding.state === 'DESTROYING') await this.destroy(shredding);
    await this.transact((ctx) => this.settle(ctx, id));
  }

  private async begin(ctx: CommandContext, id: string): Promise<void> {
    const shredding = await ctx.lockWhere(Shredding, { id });
    if (shredding?.state !== 'APPROVED') return;
    const { personId } = shredding;
    const person = await ctx.lockWhere(Person, { id: personId });
    await requireNothingAgainst(ctx, personId);
    person!.identityState = identityLifecycle.next(person!.identityState, 'shred');
    await ctx.save(person!);
    await ctx.manager.update(ProtectedIdentity, { id: personId }, { iinIndex: null, binIndex: null });
    const record = await ctx.lockWhere(ProtectionRecord, { personId });
    if (record) {
      record.retention = retentionLifecycle.next(record.retention, 'shred');
      await ctx.save(record);
    }
    await cancelCheckIns(ctx, personId);
    shredding.rotationId = (await beginRotation(ctx, 'INDEX')).id;
    ctx.move(shredding, shreddingLifecycle, 'begin');
    await ctx.save(shredding);
    ctx.record('shredding.begun', shreddingSubject(shredding), { personId });
  }

  private async destroy({ id, personId }: Shredding): Promise<void> {
    await this.vault.keyring.destroy('DATA', personId);
    await this.removeFiles(personId);
    await this.transact(async (ctx) => {
      const shredding = await ctx.lockWhere(Shredding, { id });
      if (shredding?.state !== 'DESTROYING') return;
      ctx.move(shredding, shreddingLifecycle, 'destroyKey');
      await ctx.save(shredding);
      ctx.record('shredding.keyDestroyed', shreddingSubject(shredding), { personId });
    });
  }

  /** What was written for the print room, the bank and the exchange, and was not fetched. */
  private async removeFiles(personId: string): Promise<void> {
    const { printer, bankOut, telephony } = this.vault;
    for (const { id } of await this.read.findBy(Letter, { personId })) await printer.remove(id);
    for (const { id } of await this.read.findBy(AddressLabel, { personId }))
      await printer.remove(labelFile(id));
    for (const { reference } of await this.read.findBy(PaymentOrder, { personId }))
      await bankOut.remove(reference);
    for (const { id } of await this.read.findBy(CallBack, { pseudonym: personId }))
      await telephony.remove(id);
  }

  private async settle(ctx: CommandContext, id: string): Promise<void> {
    const shredding = await ctx.lockWhere(Shredding, { id });
    if (shredding?.state !== 'KEY_DESTROYED') return;
    if (!shredding.readyAt) {
      if (!(await this.nothingElseLeft(ctx, shredding))) return;
      shredding.readyAt = new Date();
      await ctx.save(shredding);
      ctx.record('shredding.copiesLeft', shreddingSubject(shredding));
    }
    const { readyAt } = shredding;
    const copies = await newestCopies(this.vault.keyring.store);
    if (copies.length === 0 || copies.some(({ takenAt }) => takenAt <= readyAt)) return;
    ctx.move(shredding, shreddingLifecycle, 'confirmCopies');
    shredding.shreddedAt = ctx.now;
    await ctx.save(shredding);
    ctx.record('shredding.finished', shreddingSubject(shredding), {
      personId: shredding.personId,
      copies: copies.map(({ id }) => id).join(' '),
    });
  }

  private async nothingElseLeft(ctx: CommandContext, { personId, rotationId }: Shredding): Promise<boolean> {
    const rotation = await ctx.manager.findOneBy(KeyRotation, { id: rotationId! });
    if (rotation?.state !== 'DONE') return false;
    const person = await ctx.manager.findOneByOrFail(Person, { id: personId });
    const corrections = await ctx.manager.findBy(IdentityCorrection, { personId });
    const keyIds = [person, ...corrections].flatMap(({ sealingKeyId }) => sealingKeyId ?? []);
    const left = { id: In(keyIds), state: Not('DESTROYED' as const) };
    return !(await ctx.manager.existsBy(SealingKey, left));
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}
