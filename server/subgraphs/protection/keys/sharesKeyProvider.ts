import { timingSafeEqual } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';
import { type EntityManager, In, Not } from 'typeorm';
import { type Store, Turns } from '../../../kernel';
import { Kek } from '../keyring/custody.entities';
import { seal, unseal } from './aead';
import { KekRing, kekIdOf, newKek } from './kekRing';
import { type KeyProvider, VaultClosed } from './keyProvider';

interface Held {
  secret: Buffer;
  ring: KekRing;
}

/**
 * Key-encryption keys under a secret that nobody has: custodians hold shares of it, and enough of them together open
 * it in memory. Starts closed. The wrapped keys are in the keyring; what is there opens nothing by itself.
 *
 * Changes of the keys take turns; closing waits for none of them, and none of them opens the vault again.
 */
export class SharesKeyProvider implements KeyProvider {
  readonly name = 'shares';
  /** How often it was closed: what was begun before a closing opens nothing after it. */
  closings = 0;
  /** Told after it closed itself, because the stored keys are under another secret than it was opened with. */
  onClosedItself: () => Promise<void> = async () => undefined;
  private held: Held | null = null;
  private readonly changes = new Turns();

  constructor(private readonly store: Store) {}

  isOpen(): boolean {
    return this.held !== null;
  }

  /**
   * Puts shares together. Throws where they are too few or not of one set: what comes out then opens nothing. Throws
   * `VaultClosed` where it was closed meanwhile.
   */
  async openWith(shares: readonly Uint8Array[]): Promise<void> {
    const { closings } = this;
    const secret = Buffer.from(await combine(shares.map((share) => new Uint8Array(share))));
    await this.changes.take(async () => {
      const rows = await this.store.read.find(Kek, { order: { serial: 'DESC' } });
      if (closings !== this.closings) throw new VaultClosed();
      const keks = rows.map(({ id, wrapped }) => unwrapKek(secret, id, wrapped));
      this.held = { secret, ring: new KekRing(keks) };
    });
  }

  /** Whether these shares give the secret that is in force. Throws `VaultClosed` where it was closed meanwhile. */
  async isSecretOf(shares: readonly Uint8Array[]): Promise<boolean> {
    const { secret } = this.open();
    const combined = await combine(shares.map((share) => new Uint8Array(share))).catch(
      () => new Uint8Array(),
    );
    if (this.held?.secret !== secret) throw new VaultClosed();
    return combined.length === secret.length && timingSafeEqual(combined, secret);
  }

  /**
   * Puts the key-encryption keys under a new secret, and makes a first one where there are none, all or nothing with
   * what `alongside` writes. Open under it afterwards, unless the vault was closed meanwhile. May be repeated where
   * nobody knows whether it was written.
   */
  replaceSecret<T>(secret: Buffer, alongside: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.changes.take(async () => {
      const { closings, held: before } = this;
      const former = before && Buffer.from(before.secret);
      try {
        const { written, keks } = await this.store.write(async (manager) => ({
          written: await alongside(manager),
          keks: await wrapKeksAgain(manager, former, secret),
        }));
        // Nothing that may fail comes between: a key made after this would be under the former secret for good.
        const next = { secret: Buffer.from(secret), ring: new KekRing(keks) };
        if (closings === this.closings) {
          this.held = next;
          wipe(before);
        } else wipe(next);
        return written;
      } finally {
        former?.fill(0);
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
      const written = await this.store.write(async (manager) => {
        const [newest] = await manager.find(Kek, { order: { serial: 'DESC' }, take: 1 });
        if (!isUnder(before.secret, newest)) return false;
        await manager.insert(Kek, { ...row, serial: newest.serial + 1 });
        return true;
      });
      if (!written) await this.closeItself(before);
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
    this.closings += 1;
    wipe(this.held);
    this.held = null;
  }

  /** A new secret was written and nobody was told: a key under the one at hand would be lost with it. */
  private async closeItself(held: Held): Promise<void> {
    if (this.held !== held) return;
    await this.close();
    await this.onClosedItself();
  }

  /** Goes on with other keys. Throws `VaultClosed` where the vault was closed while they were being written. */
  private keep(before: Held, keks: readonly Buffer[]): void {
    if (this.held !== before) throw new VaultClosed();
    for (const kek of before.ring.all) if (!keks.includes(kek)) kek.fill(0);
    this.held = { secret: before.secret, ring: new KekRing(keks) };
  }

  private open() {
    if (!this.held) throw new VaultClosed();
    return this.held;
  }
}

/** Overwrites what was held, as far as the runtime lets us. */
function wipe(held: Held | null): void {
  held?.secret.fill(0);
  held?.ring.wipe();
}

/**
 * Returns the keys, newest first. `former`: the secret they are under, if it is at hand; they may be under the new one
 * already. Throws `VaultClosed` where they are not, and the former is not at hand.
 */
async function wrapKeksAgain(
  manager: EntityManager,
  former: Buffer | null,
  secret: Buffer,
): Promise<Buffer[]> {
  const known = await manager.find(Kek, { order: { serial: 'DESC' } });
  if (known.length === 0) {
    const kek = newKek();
    await manager.insert(Kek, { ...rowOf(secret, kek), serial: 1 });
    return [kek];
  }
  const keks: Buffer[] = [];
  for (const row of known) {
    const kek = underEither(former, secret, row);
    await manager.update(Kek, { id: row.id }, { wrapped: wrapKek(secret, row.id, kek) });
    keks.push(kek);
  }
  return keks;
}

function underEither(former: Buffer | null, secret: Buffer, { id, wrapped }: Kek): Buffer {
  try {
    return unwrapKek(secret, id, wrapped);
  } catch {
    if (!former) throw new VaultClosed();
    return unwrapKek(former, id, wrapped);
  }
}

function isUnder(secret: Buffer, { id, wrapped }: Kek): boolean {
  try {
    unwrapKek(secret, id, wrapped).fill(0);
    return true;
  } catch {
    return false;
  }
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
