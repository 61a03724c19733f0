import type { EntityManager } from 'typeorm';
import { type CommandContext, type RunningSubgraph, systemViewer } from '../../../kernel';
import type { WrappedKey } from '../keyring/wrappedKey.entity';
import { VaultClosed } from '../keys/keyProvider';
import { Person } from '../person/person.entity';
import type { Vault } from '../vault';
import { KeyRotation, type RotationKind, type RotationPhase } from './keyRotation.entity';
import { keyRotationLifecycle } from './keyRotation.lifecycle';
import { beginRotation, rotationSubject } from './newRotation';
import { doesNotOpen } from './opening';
import { reindexPerson, type Renewed } from './reindexPerson';
import { moveStragglers, resealUnderNewKey } from './resealPerson';

type Executive = RunningSubgraph['executive'];

const KEKS_AT_ONCE = 200;
/** Every act stands in line beside a crowd's: one person after the other would take hours. */
const PERSONS_AT_ONCE = 5;
const MOST_NAMED = 100;
const OVER_PERSONS: readonly RotationKind[] = ['DATA', 'INDEX'];

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

  /** Goes on with what is running, until it is done or until a stop: the next run takes it up where it was. */
  async run(stop: AbortSignal): Promise<void> {
    if (!this.vault.isOpen) return;
    await this.followNewShares();
    const running = await this.read.find(KeyRotation, { where: { state: 'RUNNING' }, order: { id: 'ASC' } });
    const failures: unknown[] = [];
    // One of a kind at a time: it would destroy what another has just moved persons from, before its time of grace.
    const inTurn = ({ kind, id }: KeyRotation) =>
      running.find((other) => other.kind === kind)!.id === id || !OVER_PERSONS.includes(kind);
    for (const rotation of running.filter(inTurn)) {
      try {
        await this.goOn(rotation, stop);
      } catch (error) {
        if (error instanceof VaultClosed) return;
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** However the vault learnt of its new shares, and whatever failed meanwhile, a new key-encryption key follows them. */
  private async followNewShares(): Promise<void> {
    if (!(await this.vault.custodyOffice.custody?.needsNewKek())) return;
    if (await this.read.existsBy(KeyRotation, { kind: 'KEK', state: 'RUNNING' })) return;
    await this.transact((ctx) => beginRotation(ctx, 'KEK'));
  }

  private goOn(rotation: KeyRotation, stop: AbortSignal): Promise<void> {
    if (rotation.kind === 'KEK') return this.rotateKek(rotation, stop);
    if (rotation.kind === 'SEALING') return this.rotateSealing(rotation);
    return this.overPersons(rotation, stop);
  }

  /**
   * No reader is held up: a key that was read under one key-encryption key is read again under the next. A key that
   * does not open is passed over, on record, and what it is under is kept: a copy of the keyring may mend it.
   */
  private async rotateKek(rotation: KeyRotation, stop: AbortSignal): Promise<void> {
    const { keyring } = this.vault;
    if (rotation.phase === 'BEGIN') {
      await keyring.provider.addKek();
      await this.enter(rotation, 'FIRST');
    }
    await keyring.settle();
    while (!stop.aborted) {
      const { last, moved, broken } = await keyring.rewrap(rotation.cursor, KEKS_AT_ONCE);
      if (last === null) break;
      await this.wrapped(rotation, last, moved, broken);
    }
    if (stop.aborted) return;
    const kept = await keyring.retireKeks();
    await this.finish(rotation, { keptKeks: kept.join(' ') });
  }

  private async wrapped(
    rotation: KeyRotation,
    last: string,
    moved: number,
    broken: WrappedKey[],
  ): Promise<void> {
    const change = { cursor: last, done: rotation.done + moved };
    const names = broken.map(({ purpose, owner, keyVersion }) => `${purpose} ${owner} ${keyVersion}`);
    const passed = passingOver(rotation, names);
    await this.transact(async (ctx) => {
      for (const { purpose, owner, keyVersion } of broken) {
        const details = { kind: rotation.kind, purpose, owner, keyVersion };
        ctx.record('keyRotation.skipped', rotationSubject(rotation), details);
      }
      await ctx.manager.update(KeyRotation, { id: rotation.id }, { ...change, ...passed });
    });
    Object.assign(rotation, change, passed);
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
  private async overPersons(rotation: KeyRotation, stop: AbortSignal): Promise<void> {
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
      if (stop.aborted) return;
      await this.overPage(rotation, page);
    }
    if (rotation.phase === 'FIRST') return this.enter(rotation, 'SECOND');
    if (rotation.kind === 'INDEX') await this.vault.indexKeys.retireKeys();
    await this.finish(rotation);
  }

  /**
   * The cursor moves on once old keys are destroyed: after a power cut between the two they would be left for good. A
   * page may be gone over again: what is under a new key stays as it is.
   */
  private async overPage(rotation: KeyRotation, page: readonly string[]): Promise<void> {
    const outcomes = await Promise.allSettled(page.map((personId) => this.handle(rotation, personId)));
    const renewed = outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
    const broken = page.filter((_, n) => !renewed[n].whole);
    const { id, kind, phase } = rotation;
    const change = {
      cursor: page.at(-1)!,
      done: rotation.done + renewed.reduce((sum, { moved }) => sum + moved, 0),
      // What is passed over the second time stays under the keys of before when the rotation is done.
      ...(phase === 'SECOND' && passingOver(rotation, broken)),
    };
    await this.transact(async (ctx) => {
      for (const personId of broken)
        ctx.record('keyRotation.skipped', { type: 'ProtectedPerson', id: personId }, { kind, phase });
      await ctx.manager.update(KeyRotation, { id }, change);
    });
    Object.assign(rotation, change);
  }

  /**
   * One person a transaction, so that nobody waits long for a row. Where a text or its key does not open, all of the
   * person's stays under the data key of before; of indexes, only those of what does not open.
   */
  private async handle(rotation: KeyRotation, personId: string): Promise<Renewed> {
    const { kind, phase } = rotation;
    try {
      const renewed = await this.transact(async (ctx) => {
        const outcome = await this.renew(ctx, rotation, personId);
        const subject = { type: 'ProtectedPerson', id: personId };
        const { moved: rows } = outcome;
        if (rows) ctx.record('keyRotation.went', subject, { kind, phase, rows });
        return outcome;
      });
      if (renewed.whole && kind === 'DATA' && phase === 'SECOND') await this.destroyOld(personId);
      return renewed;
    } catch (error) {
      if (doesNotOpen(error)) return { moved: 0, whole: false };
      throw error;
    }
  }

  private async renew(
    ctx: CommandContext,
    { kind, phase, phaseAt }: KeyRotation,
    id: string,
  ): Promise<Renewed> {
    if (kind === 'INDEX') return reindexPerson(ctx, id);
    const first = phase === 'FIRST';
    const moved = first ? await resealUnderNewKey(ctx, id, phaseAt) : await moveStragglers(ctx, id);
    return { moved: moved ?? 0, whole: moved !== null };
  }

  private async destroyOld(id: string): Promise<void> {
    const person = await this.read.findOneBy(Person, { id });
    if (person) await this.vault.keyring.destroy('DATA', id, person.keyVersion);
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

  private async finish({ id, done, skipped }: KeyRotation, more: Record<string, string> = {}): Promise<void> {
    await this.transact(async (ctx) => {
      const rotation = await ctx.lockWhere(KeyRotation, { id });
      if (rotation?.state !== 'RUNNING') return;
      ctx.move(rotation, keyRotationLifecycle, 'finish');
      Object.assign(rotation, { openKind: null, done, finishedAt: ctx.now });
      const { kind } = rotation;
      ctx.record('keyRotation.finished', rotationSubject(rotation), { kind, done, skipped, ...more });
      await ctx.save(rotation);
    });
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}

/** The count of what was passed over, and the names that fit a page. */
function passingOver({ skipped, passedOver }: KeyRotation, names: readonly string[]) {
  const known = passedOver ?? [];
  return { skipped: skipped + names.length, passedOver: [...known, ...names].slice(0, MOST_NAMED) };
}
