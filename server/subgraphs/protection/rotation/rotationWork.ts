import type { EntityManager } from 'typeorm';
import { type CommandContext, type RunningSubgraph, systemViewer } from '../../../kernel';
import { SealBroken } from '../keys/fieldCipher';
import { VaultClosed } from '../keys/keyProvider';
import { Person } from '../person/person.entity';
import type { Vault } from '../vault';
import { KeyRotation, type RotationPhase } from './keyRotation.entity';
import { keyRotationLifecycle } from './keyRotation.lifecycle';
import { rotationSubject } from './newRotation';
import { reindexPerson } from './reindexPerson';
import { resealUnderNewKey, retireOldKeys } from './resealPerson';

type Executive = RunningSubgraph['executive'];

const KEKS_AT_ONCE = 200;
const PERSONS_AT_ONCE = 20;

/**
 * Carries rotations out in small transactions beside everything else, and goes on where it was after a stop. New keys
 * are written with from the first moment; old ones are destroyed once nothing is under them.
 */
export class RotationWork {
  constructor(
    private readonly executive: Executive,
    private readonly read: EntityManager,
    private readonly vault: Vault,
  ) {}

  async run(): Promise<void> {
    if (!this.vault.isOpen) return;
    const running = await this.read.find(KeyRotation, { where: { state: 'RUNNING' }, order: { id: 'ASC' } });
    const failures: unknown[] = [];
    for (const rotation of running) {
      try {
        await this.goOn(rotation);
      } catch (error) {
        if (error instanceof VaultClosed) return;
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private goOn(rotation: KeyRotation): Promise<void> {
    if (rotation.kind === 'KEK') return this.rotateKek(rotation);
    if (rotation.kind === 'SEALING') return this.rotateSealing(rotation);
    return this.overPersons(rotation);
  }

  /** No reader is held up: a key that was read under one key-encryption key is read again under the next. */
  private async rotateKek(rotation: KeyRotation): Promise<void> {
    const { keyring } = this.vault;
    if (rotation.phase === 'BEGIN') {
      await keyring.provider.addKek();
      await this.enter(rotation, 'FIRST');
    }
    await keyring.settle();
    for (let moved = KEKS_AT_ONCE; moved > 0; rotation.done += moved) {
      moved = await keyring.rewrap(KEKS_AT_ONCE);
    }
    await keyring.provider.retireKeks();
    await this.finish(rotation);
  }

  /** With the root offline it waits for an officer; the keys of before serve until he has brought a certificate. */
  private async rotateSealing(rotation: KeyRotation): Promise<void> {
    const { sealingKeys } = this.vault;
    if (rotation.phase === 'BEGIN') {
      await this.transact((ctx) => sealingKeys.replaceAll(ctx, rotation.id));
      await this.enter(rotation, 'FIRST');
    }
    const closed = await sealingKeys.closeReplaced(this.executive, rotation.id);
    if (closed === null) return;
    rotation.done = closed;
    await this.finish(rotation);
  }

  /** Twice over all persons, by their ids; between the two passes whoever wrote with the old key has ended. */
  private async overPersons(rotation: KeyRotation): Promise<void> {
    if (rotation.phase === 'BEGIN') {
      if (rotation.kind === 'INDEX') await this.vault.indexKeys.addKey();
      await this.enter(rotation, 'FIRST');
    }
    if (rotation.phase === 'SECOND' && Date.now() - rotation.phaseAt.getTime() < this.vault.rotationGraceMs)
      return;
    for (
      let page = await this.nextPersons(rotation);
      page.length > 0;
      page = await this.nextPersons(rotation)
    ) {
      const whole: string[] = [];
      for (const id of page) {
        if (await this.handleOrSkip(rotation, id)) whole.push(id);
      }
      if (rotation.kind === 'DATA' && rotation.phase === 'SECOND') await this.destroyOld(whole);
    }
    if (rotation.phase === 'FIRST') return this.enter(rotation, 'SECOND');
    if (rotation.kind === 'INDEX') await this.vault.indexKeys.retireKeys();
    await this.finish(rotation);
  }

  /** A person with a text that does not open is passed over, on record and under the keys of before: false. */
  private async handleOrSkip(rotation: KeyRotation, personId: string): Promise<boolean> {
    const { id, kind, phase } = rotation;
    try {
      const rows = await this.transact((ctx) => this.handle(ctx, rotation, personId));
      Object.assign(rotation, { cursor: personId, done: rotation.done + rows });
      return true;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      await this.transact(async (ctx) => {
        ctx.record('keyRotation.skipped', { type: 'ProtectedPerson', id: personId }, { kind, phase });
        await ctx.manager.update(KeyRotation, { id }, { cursor: personId });
      });
      rotation.cursor = personId;
      return false;
    }
  }

  /** One person a transaction, so that nobody waits long for a row. */
  private async handle(ctx: CommandContext, rotation: KeyRotation, personId: string): Promise<number> {
    const { id, kind, phase } = rotation;
    const again = phase === 'FIRST' ? resealUnderNewKey : retireOldKeys;
    const rows = await (kind === 'INDEX' ? reindexPerson : again)(ctx, personId);
    if (rows > 0)
      ctx.record('keyRotation.went', { type: 'ProtectedPerson', id: personId }, { kind, phase, rows });
    await ctx.manager.update(KeyRotation, { id }, { cursor: personId, done: rotation.done + rows });
    return rows;
  }

  private async destroyOld(page: string[]): Promise<void> {
    for (const id of page) {
      const person = await this.read.findOneBy(Person, { id });
      if (person) await this.vault.keyring.destroy('DATA', id, person.keyVersion);
    }
  }

  private async nextPersons({ cursor }: KeyRotation): Promise<string[]> {
    const rows = await this.read
      .createQueryBuilder(Person, 'person')
      .select('person.id', 'id')
      .where('person.id > :cursor', { cursor })
      .orderBy('person.id')
      .limit(PERSONS_AT_ONCE)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async enter(rotation: KeyRotation, phase: RotationPhase): Promise<void> {
    const change = { phase, cursor: '', phaseAt: new Date() };
    await this.transact(async (ctx) => {
      ctx.record('keyRotation.phase', rotationSubject(rotation), { kind: rotation.kind, phase });
      await ctx.manager.update(KeyRotation, { id: rotation.id }, change);
    });
    Object.assign(rotation, change);
  }

  private async finish({ id, done }: KeyRotation): Promise<void> {
    await this.transact(async (ctx) => {
      const rotation = await ctx.lockWhere(KeyRotation, { id });
      if (rotation?.state !== 'RUNNING') return;
      ctx.move(rotation, keyRotationLifecycle, 'finish');
      Object.assign(rotation, { done, finishedAt: ctx.now });
      ctx.record('keyRotation.finished', rotationSubject(rotation), { kind: rotation.kind, done });
      await ctx.save(rotation);
    });
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}
