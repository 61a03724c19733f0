import { randomBytes } from 'node:crypto';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { type CommandContext, event, type RunningSubgraph, type Store, systemViewer } from '../../../kernel';
import { type CertifiedKey, SEALING_SUITE, sealingSuite, toBase64url } from '../../../sealing';
import type { Keyring } from '../keyring/keyring';
import type { Certification } from './certification';
import { SealingKey } from './sealingKey.entity';
import { type SealingKeyAction, sealingKeyLifecycle, type SealingKeyState } from './sealingKey.lifecycle';

type Executive = RunningSubgraph['executive'];

export interface EpochLengths {
  /** How long after each key the next one begins. */
  epochMs: number;
  /** How long a key may be sealed to: forms that were open when the epoch changed still work. */
  validMs: number;
  /** How far ahead keys are made: for so long intake goes on while the vault is closed. */
  aheadMs: number;
  /** How long after that casework is first asked what is under way, and how often again. */
  askEveryMs: number;
  /** How long casework must have known of nothing before a key is destroyed. */
  settleMs: number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const CLOCKS_DIFFER_MS = 5 * MINUTE;
const system = systemViewer('protection');
/** In use, or made ahead for later. */
const IN_LINE = In<SealingKeyState>(['ACTIVE', 'AWAITING_CERTIFICATE']);

/** A key a day, sealed to for two, destroyed within the hour once every envelope under it is answered. */
export const defaultEpochs: EpochLengths = {
  epochMs: 24 * HOUR,
  validMs: 48 * HOUR,
  aheadMs: 7 * 24 * HOUR,
  askEveryMs: 10 * MINUTE,
  settleMs: 5 * MINUTE,
};

/** Sealing keys by epoch. All times are machine time, because the clients that check them use theirs. */
export class SealingKeys {
  constructor(
    private readonly store: Store,
    private readonly keyring: Keyring,
    private readonly certification: Certification,
    readonly lengths: EpochLengths = defaultEpochs,
  ) {}

  /** The newest certified key that may be sealed to now; null where there is none. */
  current(now = new Date()): Promise<SealingKey | null> {
    return this.store.read.findOne(SealingKey, {
      where: { state: 'ACTIVE', notBefore: LessThanOrEqual(now), notAfter: MoreThan(now) },
      order: { notBefore: 'DESC' },
    });
  }

  /** The private half of a key, for opening envelopes. Throws `KeyGone` where it was destroyed. */
  async privateKey(keyId: string) {
    const jwk = JSON.parse((await this.keyring.take('SEALING', keyId, 1)).toString()) as JsonWebKey;
    return sealingSuite().kem.importKey('jwk', jwk, false);
  }

  /**
   * Makes the keys of the epochs ahead, takes in certificates that came, asks what is under way under keys that are past
   * use, and destroys those that are settled.
   */
  async tend(executive: Executive, now = new Date()): Promise<void> {
    if (!this.keyring.isOpen) return;
    for (let next = await this.nextDue(now); next; next = await this.nextDue(now)) {
      await this.makeNext(executive, next);
    }
    await this.certifyAwaiting(executive, now);
    await this.askAboutPast(executive, now);
    await this.destroySettled(executive, now);
  }

  /**
   * Gives every key in use or made ahead to a rotation that is to close it. They serve on until then; those that come
   * after them are made at the next `tend`.
   */
  async replaceAll({ manager }: CommandContext, rotationId: string, now = new Date()): Promise<void> {
    const inLine = { state: IN_LINE, notAfter: MoreThan(now), rotationId: IsNull() };
    await manager.update(SealingKey, inLine, { rotationId });
  }

  /** Closes what a rotation replaces; how many keys, or null while none after them is certified for use now. */
  async closeReplaced(executive: Executive, rotationId: string, now = new Date()): Promise<number | null> {
    const usable = { notBefore: LessThanOrEqual(now), notAfter: MoreThan(now) };
    const after = { state: 'ACTIVE' as const, rotationId: IsNull(), ...usable };
    if (!(await this.store.read.existsBy(SealingKey, after))) return null;
    const replaced = await this.store.read.findBy(SealingKey, { rotationId });
    for (const { id } of replaced) await executive.transact(system, (ctx) => close(ctx, id, now));
    return replaced.length;
  }

  /** The keys after those that a rotation replaces whose certificates are still to come, in the order of their use. */
  awaitedAfter(now = new Date()): Promise<SealingKey[]> {
    return this.store.read.find(SealingKey, {
      where: { state: 'AWAITING_CERTIFICATE', notAfter: MoreThan(now), rotationId: IsNull() },
      order: { notBefore: 'ASC' },
    });
  }

  /** When the next key begins that is to be made now; null where there are enough ahead. */
  private async nextDue(now: Date): Promise<Date | null> {
    const line = await this.store.read.find(SealingKey, {
      where: { state: IN_LINE, notAfter: MoreThan(now), rotationId: IsNull() },
      order: { notBefore: 'DESC' },
    });
    if (!line.some(({ notBefore }) => notBefore <= now)) return now;
    const next = line[0].notBefore.getTime() + this.lengths.epochMs;
    return next <= now.getTime() + this.lengths.aheadMs ? new Date(Math.max(next, now.getTime())) : null;
  }

  /** The private half is in the keyring before the key is known, so that no key is handed out that cannot open. */
  private async makeNext(executive: Executive, notBefore: Date): Promise<void> {
    const { kem } = sealingSuite();
    const pair = await kem.generateKeyPair();
    const id = randomBytes(12).toString('base64url');
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const publicKey = toBase64url(await kem.serializePublicKey(pair.publicKey));
    await this.keyring.put('SEALING', id, 1, Buffer.from(JSON.stringify(jwk)));
    await executive.transact(system, async (ctx) => {
      const key = ctx.create(SealingKey, {
        id,
        state: sealingKeyLifecycle.table.initial,
        publicKey,
        suite: SEALING_SUITE,
        notBefore,
        notAfter: new Date(notBefore.getTime() + this.lengths.validMs),
        ...{ certificate: null, rotationId: null, askedAt: null, outstanding: null, clearedAt: null },
      });
      await ctx.save(key);
      ctx.record('sealingKey.made', { type: 'SealingKey', id });
    });
  }

  private async certifyAwaiting(executive: Executive, now: Date): Promise<void> {
    const awaiting = await this.store.read.findBy(SealingKey, {
      state: 'AWAITING_CERTIFICATE',
      notAfter: MoreThan(now),
    });
    for (const known of awaiting) {
      const certificate = await this.certification.certify(certified(known));
      if (!certificate) continue;
      await this.move(executive, known.id, 'certify', { certificate });
    }
  }

  /** Whatever was sealed to a key is on its way at the latest when clocks that are wrong agree that it is over. */
  private async askAboutPast(executive: Executive, now: Date): Promise<void> {
    const { askEveryMs } = this.lengths;
    const past = await this.store.read.findBy(SealingKey, {
      state: 'ACTIVE',
      notAfter: LessThanOrEqual(new Date(now.getTime() - CLOCKS_DIFFER_MS)),
    });
    for (const { id, askedAt } of past) {
      if (askedAt && now.getTime() - askedAt.getTime() < askEveryMs) continue;
      await executive.transact(system, async (ctx) => {
        const key = await ctx.lockWhere(SealingKey, { id });
        if (key?.state !== 'ACTIVE') return;
        key.askedAt = now;
        await ctx.save(key);
        ctx.emit(event('sealingKey.closed', id, { keyId: id }));
      });
    }
  }

  /** Settled keys, and keys that nobody could ever seal to because their certificate never came. */
  private async destroySettled(executive: Executive, now: Date): Promise<void> {
    const done = await this.store.read.findBy(SealingKey, [
      { state: 'SETTLED' },
      { state: 'AWAITING_CERTIFICATE', notAfter: LessThanOrEqual(now) },
    ]);
    for (const { id } of done) {
      await this.keyring.destroy('SEALING', id);
      await this.move(executive, id, 'destroy', {});
    }
  }

  private async move(
    executive: Executive,
    id: string,
    action: SealingKeyAction,
    change: Partial<SealingKey>,
  ): Promise<void> {
    await executive.transact(system, async (ctx) => {
      const key = await ctx.lockWhere(SealingKey, { id });
      if (!key || !sealingKeyLifecycle.can(key.state, action)) return;
      ctx.move(key, sealingKeyLifecycle, action);
      await ctx.save(Object.assign(key, change));
      ctx.record(`sealingKey.${action}`, { type: 'SealingKey', id });
    });
  }
}

async function close(ctx: CommandContext, id: string, now: Date): Promise<void> {
  const key = await ctx.lockWhere(SealingKey, { id });
  if (!key || key.notAfter <= now) return;
  await ctx.save(Object.assign(key, { notAfter: now }));
  ctx.record('sealingKey.closed', { type: 'SealingKey', id });
}

function certified(key: SealingKey): CertifiedKey {
  const { id: keyId, publicKey, suite, notBefore, notAfter } = key;
  return { keyId, publicKey, suite, notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() };
}
