import { timingSafeEqual } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';
import { type EntityManager, In, Not } from 'typeorm';
import { type Store, Turns } from '../../../kernel';
import { Kek } from '../keyring/custody.entities';
import { seal, unseal } from './aead';
import { KekRing, kekIdOf, newKek } from './kekRing';
import { type KeyProvider, VaultClosed } from './keyProvider';

/**
 * Key-encryption keys under a secret that nobody has: custodians hold shares of it, and enough of them together open
 * it in memory. Starts closed. The wrapped keys are in the keyring; what is there opens nothing by itself.
 *
 * Changes of the keys take turns; closing waits for none of them, and none of them opens the vault again.
 */
export class SharesKeyProvider implements KeyProvider {
  readonly name = 'shares';
  private held: { secret: Buffer; ring: KekRing } | null = null;
  private readonly changes = new Turns();

  constructor(private readonly store: Store) {}

  isOpen(): boolean {
    return this.held !== null;
  }

  /** Puts shares together. Throws where they are too few or not of one set: what comes out then opens nothing. */
  async openWith(shares: readonly Uint8Array[]): Promise<void> {
    const secret = Buffer.from(await combine(shares.map((share) => new Uint8Array(share))));
    await this.changes.take(async () => {
      this.held = { secret, ring: await this.ringUnder(secret) };
    });
  }

  /** Whether these shares give the secret that is in force. */
  async isSecretOf(shares: readonly Uint8Array[]): Promise<boolean> {
    const { secret } = this.open();
    const combined = await combine(shares.map((share) => new Uint8Array(share))).catch(
      () => new Uint8Array(),
    );
    return combined.length === secret.length && timingSafeEqual(combined, secret);
  }

  /**
   * Puts the key-encryption keys under a new secret, and makes a first one where there are none, all or nothing with
   * what `alongside` writes. Open under it afterwards, unless the vault was closed meanwhile.
   */
  replaceSecret<T>(replacement: Buffer, alongside: (manager: EntityManager) => Promise<T>): Promise<T> {
    const secret = Buffer.from(replacement);
    return this.changes.take(async () => {
      const before = this.held;
      const former = before && Buffer.from(before.secret);
      try {
        const written = await this.store.write(async (manager) => {
          const result = await alongside(manager);
          await wrapKeksAgain(manager, former, secret);
          return result;
        });
        const ring = await this.ringUnder(secret);
        if (this.held === before) this.held = { secret: Buffer.from(secret), ring };
        return written;
      } finally {
        former?.fill(0);
        secret.fill(0);
      }
    });
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

  addKek(): Promise<string> {
    return this.changes.take(async () => {
      const before = this.open();
      const kek = newKek();
      const row = rowOf(before.secret, kek);
      await this.store.write(async (manager) => {
        const [{ serial }] = await manager.find(Kek, { order: { serial: 'DESC' }, take: 1 });
        await manager.insert(Kek, { ...row, serial: serial + 1 });
      });
      this.keep(before, [kek, ...before.ring.all]);
      return row.id;
    });
  }

  retireKeks(needed: readonly string[]): Promise<void> {
    return this.changes.take(async () => {
      const before = this.open();
      const kept = before.ring.newestAnd(needed);
      const ids = kept.map(kekIdOf);
      await this.store.write((manager) => manager.delete(Kek, { id: Not(In(ids)) }));
      this.keep(before, kept);
    });
  }

  async close(): Promise<void> {
    this.held?.secret.fill(0);
    this.held?.ring.wipe();
    this.held = null;
  }

  /** Goes on with other keys. Throws `VaultClosed` where the vault was closed while they were being written. */
  private keep(before: { secret: Buffer; ring: KekRing }, keks: readonly Buffer[]): void {
    if (this.held !== before) throw new VaultClosed();
    for (const kek of before.ring.all) if (!keks.includes(kek)) kek.fill(0);
    this.held = { secret: before.secret, ring: new KekRing(keks) };
  }

  private async ringUnder(secret: Buffer): Promise<KekRing> {
    const rows = await this.store.read.find(Kek, { order: { serial: 'DESC' } });
    return new KekRing(rows.map(({ id, wrapped }) => unwrapKek(secret, id, wrapped)));
  }

  private open() {
    if (!this.held) throw new VaultClosed();
    return this.held;
  }
}

/** `former`: the secret they are under; null where there is none. Throws `VaultClosed` where they are under one. */
async function wrapKeksAgain(manager: EntityManager, former: Buffer | null, secret: Buffer): Promise<void> {
  const known = await manager.find(Kek, { order: { serial: 'ASC' } });
  if (known.length > 0 && !former) throw new VaultClosed();
  for (const { id, wrapped } of known) {
    const kek = unwrapKek(former!, id, wrapped);
    await manager.update(Kek, { id }, { wrapped: wrapKek(secret, id, kek) });
  }
  if (known.length === 0) await manager.insert(Kek, { ...rowOf(secret, newKek()), serial: 1 });
}

function rowOf(secret: Buffer, kek: Buffer): Omit<Kek, 'serial'> {
  const id = kekIdOf(kek);
  return { id, wrapped: wrapKek(secret, id, kek), createdAt: new Date() };
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
