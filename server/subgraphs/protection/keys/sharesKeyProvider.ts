import { timingSafeEqual } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';
import { type EntityManager, In, Not } from 'typeorm';
import type { Store } from '../../../kernel';
import { Kek } from '../keyring/custody.entities';
import { seal, unseal } from './aead';
import { KekRing, kekIdOf, newKek } from './kekRing';
import { type KeyProvider, VaultClosed } from './keyProvider';

/**
 * Key-encryption keys under a secret that nobody has: custodians hold shares of it, and enough of them together open
 * it in memory. Starts closed. The wrapped keys are in the keyring; what is there opens nothing by itself.
 */
export class SharesKeyProvider implements KeyProvider {
  readonly name = 'shares';
  private held: { secret: Buffer; ring: KekRing } | null = null;

  constructor(private readonly store: Store) {}

  isOpen(): boolean {
    return this.held !== null;
  }

  /** Puts shares together. Throws where they are too few or not of one set: what comes out then opens nothing. */
  async openWith(shares: readonly Uint8Array[]): Promise<void> {
    const secret = Buffer.from(await combine(shares.map((share) => new Uint8Array(share))));
    const rows = await this.store.read.find(Kek, { order: { serial: 'DESC' } });
    this.held = { secret, ring: new KekRing(rows.map(({ id, wrapped }) => unwrapKek(secret, id, wrapped))) };
  }

  /** Whether these shares give the secret that is in force. */
  async isSecretOf(shares: readonly Uint8Array[]): Promise<boolean> {
    const { secret } = this.open();
    const combined = await combine(shares.map((share) => new Uint8Array(share))).catch(
      () => new Uint8Array(),
    );
    return combined.length === secret.length && timingSafeEqual(combined, secret);
  }

  /** The key-encryption keys under a new secret, and a first one where there are none; part of the caller's transaction. */
  async rekey(manager: EntityManager, secret: Buffer): Promise<void> {
    const known = await manager.find(Kek, { order: { serial: 'ASC' } });
    if (known.length > 0 && !this.held) throw new VaultClosed();
    for (const { id, wrapped } of known) {
      const kek = unwrapKek(this.held!.secret, id, wrapped);
      await manager.update(Kek, { id }, { wrapped: wrapKek(secret, id, kek) });
    }
    if (known.length === 0) await manager.insert(Kek, rowOf(secret, newKek(), 1));
  }

  async wrap(key: Uint8Array, context: string): Promise<string> {
    return this.open().ring.wrap(key, context);
  }

  async unwrap(wrapped: string, context: string): Promise<Buffer> {
    return this.open().ring.unwrap(wrapped, context);
  }

  currentKek(): string {
    return this.open().ring.current;
  }

  async addKek(): Promise<string> {
    const { secret, ring } = this.open();
    const kek = newKek();
    await this.store.write(async (manager) => {
      const [{ serial }] = await manager.find(Kek, { order: { serial: 'DESC' }, take: 1 });
      await manager.insert(Kek, rowOf(secret, kek, serial + 1));
    });
    this.held = { secret, ring: new KekRing([kek, ...ring.all]) };
    return kekIdOf(kek);
  }

  async retireKeks(needed: readonly string[]): Promise<void> {
    const { secret, ring } = this.open();
    const kept = new KekRing(ring.newestAnd(needed));
    const ids = kept.all.map(kekIdOf);
    await this.store.write((manager) => manager.delete(Kek, { id: Not(In(ids)) }));
    this.held = { secret, ring: kept };
  }

  async close(): Promise<void> {
    this.held?.secret.fill(0);
    this.held?.ring.wipe();
    this.held = null;
  }

  private open() {
    if (!this.held) throw new VaultClosed();
    return this.held;
  }
}

function rowOf(secret: Buffer, kek: Buffer, serial: number): Kek {
  const id = kekIdOf(kek);
  return { id, serial, wrapped: wrapKek(secret, id, kek), createdAt: new Date() };
}

function wrapKek(secret: Uint8Array, id: string, kek: Uint8Array): string {
  return seal(secret, kek, contextOf(id)).toString('base64url');
}

function unwrapKek(secret: Uint8Array, id: string, wrapped: string): Buffer {
  return unseal(secret, Buffer.from(wrapped, 'base64url'), contextOf(id));
}

function contextOf(id: string): string {
  return JSON.stringify(['adal.kek.v1', id]);
}
