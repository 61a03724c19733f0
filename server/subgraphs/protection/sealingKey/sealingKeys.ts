import { randomBytes } from 'node:crypto';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { type RunningSubgraph, type Store, systemViewer } from '../../../kernel';
import { type CertifiedKey, SEALING_SUITE, sealingSuite, toBase64url } from '../../../sealing';
import type { Keyring } from '../keyring/keyring';
import type { Certification } from './certification';
import { SealingKey } from './sealingKey.entity';
import { type SealingKeyAction, sealingKeyLifecycle } from './sealingKey.lifecycle';

type Executive = RunningSubgraph['executive'];

export interface EpochLengths {
  /** A new key is made when the newest is older than this. */
  epochMs: number;
  /** How long a key may be sealed to: forms that were open when the epoch changed still work. */
  validMs: number;
  /** How long after that envelopes may still be under way. */
  graceMs: number;
}

const HOUR = 3_600_000;

/** A key a day, sealed to for two, destroyed a week later. */
export const defaultEpochs: EpochLengths = { epochMs: 24 * HOUR, validMs: 48 * HOUR, graceMs: 7 * 24 * HOUR };

/** Sealing keys by epoch. All times are machine time, because the clients that check them use theirs. */
export class SealingKeys {
  constructor(
    private readonly store: Store,
    private readonly keyring: Keyring,
    private readonly certification: Certification,
    private readonly lengths: EpochLengths = defaultEpochs,
  ) {}

  /** The newest certified key that may be sealed to now; null where there is none. */
  current(now = new Date()): Promise<SealingKey | null> {
    return this.store.read.findOne(SealingKey, {
      where: { state: 'ACTIVE', notAfter: MoreThan(now) },
      order: { notBefore: 'DESC' },
    });
  }

  /** The private half of a key, for opening envelopes. Throws `KeyGone` where it was destroyed. */
  async privateKey(keyId: string) {
    const jwk = JSON.parse((await this.keyring.take('SEALING', keyId, 1)).toString()) as JsonWebKey;
    return sealingSuite().kem.importKey('jwk', jwk, false);
  }

  /** Makes the next epoch's key when it is due, takes in certificates that came, destroys keys that are past use. */
  async tend(executive: Executive, now = new Date()): Promise<void> {
    if (!this.keyring.isOpen) return;
    if (await this.isDue(now)) await this.makeNext(executive, now);
    await this.certifyAwaiting(executive, now);
    await this.destroyPast(executive, now);
  }

  private async isDue(now: Date): Promise<boolean> {
    const [newest] = await this.store.read.find(SealingKey, { order: { notBefore: 'DESC' }, take: 1 });
    return (
      !newest ||
      newest.state === 'DESTROYED' ||
      now.getTime() - newest.notBefore.getTime() >= this.lengths.epochMs
    );
  }

  /** The private half is in the keyring before the key is known, so that no key is handed out that cannot open. */
  private async makeNext(executive: Executive, notBefore: Date): Promise<void> {
    const { kem } = sealingSuite();
    const pair = await kem.generateKeyPair();
    const id = randomBytes(12).toString('base64url');
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const publicKey = toBase64url(await kem.serializePublicKey(pair.publicKey));
    await this.keyring.put('SEALING', id, 1, Buffer.from(JSON.stringify(jwk)));
    await executive.transact(systemViewer('protection'), async (ctx) => {
      const key = ctx.create(SealingKey, {
        id,
        state: sealingKeyLifecycle.table.initial,
        publicKey,
        suite: SEALING_SUITE,
        notBefore,
        notAfter: new Date(notBefore.getTime() + this.lengths.validMs),
        certificate: null,
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

  private async destroyPast(executive: Executive, now: Date): Promise<void> {
    const past = await this.store.read.findBy(SealingKey, {
      state: In(['ACTIVE', 'AWAITING_CERTIFICATE']),
      notAfter: LessThanOrEqual(new Date(now.getTime() - this.lengths.graceMs)),
    });
    for (const { id } of past) {
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
    await executive.transact(systemViewer('protection'), async (ctx) => {
      const key = await ctx.lockWhere(SealingKey, { id });
      if (!key || !sealingKeyLifecycle.can(key.state, action)) return;
      ctx.move(key, sealingKeyLifecycle, action);
      await ctx.save(Object.assign(key, change));
      ctx.record(`sealingKey.${action}`, { type: 'SealingKey', id });
    });
  }
}

function certified(key: SealingKey): CertifiedKey {
  const { id: keyId, publicKey, suite, notBefore, notAfter } = key;
  return { keyId, publicKey, suite, notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() };
}
