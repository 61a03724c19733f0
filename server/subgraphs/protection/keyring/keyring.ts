import { randomBytes, randomUUID } from 'node:crypto';
import { Not } from 'typeorm';
import { isDuplicateKey, type Store, type StoreDefinition } from '../../../kernel';
import { type KeyProvider, UnknownKek, VaultClosed } from '../keys/keyProvider';
import { Kek, ShareHolder, ShareSet } from './custody.entities';
import { KeyringCopy } from './keyringCopy';
import { keyringMigrations } from './keyring.migrations';
import { type KeyPurpose, WrappedKey } from './wrappedKey.entity';

const DATA_KEY_LENGTH = 32;
const DESTROYED = '';

/** The keyring's own database: other file or schema, other user, other backups than the data. */
export const keyringDefinition: StoreDefinition = {
  name: 'keyring',
  entities: [WrappedKey, Kek, ShareSet, ShareHolder, KeyringCopy],
  migrations: keyringMigrations,
};

/** The key was destroyed, or never existed: what it opened is gone for good. */
export class KeyGone extends Error {
  constructor() {
    super('the key is not in the keyring');
    this.name = 'KeyGone';
  }
}

/** The key is there and the provider is open, but the one does not open the other. */
export class KeyBroken extends Error {
  constructor(
    readonly purpose: KeyPurpose,
    cause: unknown,
  ) {
    super('a key of the keyring does not open', { cause });
    this.name = 'KeyBroken';
  }
}

/** What one step of wrapping again came to; `last` is null where there was nothing left. */
export interface Rewrapped {
  last: string | null;
  moved: number;
  broken: WrappedKey[];
}

/**
 * Wrapped keys by owner and version. A key is bound to both, so that swapped rows of the keyring do not open.
 * Every use throws `VaultClosed` while the provider is closed.
 */
export class Keyring {
  /** Keys being wrapped and not yet stored: a key-encryption key is retired only after them. */
  private readonly storing = new Set<Promise<unknown>>();

  constructor(
    readonly store: Store,
    readonly provider: KeyProvider,
  ) {}

  get isOpen(): boolean {
    return this.provider.isOpen();
  }

  /** A person's data key, made at first need. Throws `KeyGone` where it was destroyed. */
  dataKey(personId: string, keyVersion: number): Promise<Buffer> {
    return this.takeOrMake('DATA', personId, keyVersion, () => randomBytes(DATA_KEY_LENGTH));
  }

  /**
   * A key, made at first need. Commits at once and on its own: a key without data is harmless, and repeating the
   * caller's transaction finds the same key.
   */
  async takeOrMake(
    purpose: KeyPurpose,
    owner: string,
    keyVersion: number,
    make: () => Buffer,
  ): Promise<Buffer> {
    this.requireOpen();
    const known = await this.find(purpose, owner, keyVersion);
    if (known) return this.unwrap(known);
    try {
      return await this.put(purpose, owner, keyVersion, make());
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.take(purpose, owner, keyVersion);
    }
  }

  /** A key that must exist. Throws `KeyGone`. */
  async take(purpose: KeyPurpose, owner: string, keyVersion: number): Promise<Buffer> {
    this.requireOpen();
    const known = await this.find(purpose, owner, keyVersion);
    if (!known) throw new KeyGone();
    return this.unwrap(known);
  }

  async put(purpose: KeyPurpose, owner: string, keyVersion: number, key: Buffer): Promise<Buffer> {
    const stored = this.wrapAndStore({ purpose, owner, keyVersion }, key);
    this.storing.add(stored);
    await stored.finally(() => this.storing.delete(stored));
    return key;
  }

  /** The versions an owner's key has, newest first; destroyed ones are not among them. */
  async versions(purpose: KeyPurpose, owner: string): Promise<WrappedKey[]> {
    return this.store.read.find(WrappedKey, {
      where: { purpose, owner, wrapped: Not(DESTROYED) },
      order: { keyVersion: 'DESC' },
    });
  }

  /**
   * The version for an owner who is under `current` and goes under a key made after `moment`: the newest, where that is
   * such a key, else the next that nobody has had yet. Machine time; a key from the future was made before the clock was
   * set back.
   */
  async versionSince(moment: Date, purpose: KeyPurpose, owner: string, current: number): Promise<number> {
    const [newest] = await this.versions(purpose, owner);
    const isNew = newest && newest.createdAt > moment && newest.createdAt <= new Date();
    return isNew ? newest.keyVersion : Math.max(newest?.keyVersion ?? 0, current) + 1;
  }

  /** Destroys an owner's key: every version, or those before one. What they opened can never be read again. */
  async destroy(purpose: KeyPurpose, owner: string, before = Infinity): Promise<void> {
    await this.store.write(async (manager) => {
      const known = await manager.findBy(WrappedKey, { purpose, owner });
      for (const { id, keyVersion } of known) {
        if (keyVersion < before) await manager.update(WrappedKey, { id }, { wrapped: DESTROYED });
      }
    });
  }

  /**
   * Wraps the next keys again that are not under the newest key-encryption key, as many as `limit`, in the order of
   * their ids from `after` on. A key that somebody destroyed meanwhile stays destroyed; one that does not open stays as
   * it is, and is among the broken ones.
   */
  async rewrap(after: string, limit: number): Promise<Rewrapped> {
    const rows = await this.underEarlierKeks()
      .andWhere('row.id > :after', { after })
      .orderBy('row.id')
      .limit(limit)
      .getMany();
    const opened = await Promise.all(rows.map((row) => this.openOrBroken(row)));
    const broken = rows.filter((_, n) => opened[n] === null);
    const moved = await Promise.all(
      rows.flatMap((row, n) => {
        const key = opened[n];
        return key ? [this.provider.wrap(key, contextOf(row)).then((wrapped) => ({ row, wrapped }))] : [];
      }),
    );
    await this.store.write(async (manager) => {
      for (const { row, wrapped } of moved) {
        await manager.update(WrappedKey, { id: row.id, wrapped: row.wrapped }, { wrapped });
      }
    });
    return { last: rows.at(-1)?.id ?? null, moved: moved.length, broken };
  }

  /** Destroys earlier key-encryption keys that nothing is wrapped by any more; returns those that are still needed. */
  async retireKeks(): Promise<string[]> {
    const rows = await this.underEarlierKeks()
      .select("DISTINCT SUBSTR(row.wrapped, 1, INSTR(row.wrapped, '.') - 1)", 'kek')
      .getRawMany<{ kek: string }>();
    const needed = rows.map(({ kek }) => kek);
    await this.provider.retireKeks(needed);
    return needed;
  }

  /** Waits for keys that were being stored when this was called. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.storing]);
  }

  private requireOpen(): void {
    if (!this.provider.isOpen()) throw new VaultClosed();
  }

  private async wrapAndStore(
    name: Pick<WrappedKey, 'purpose' | 'owner' | 'keyVersion'>,
    key: Buffer,
  ): Promise<void> {
    const wrapped = await this.provider.wrap(key, contextOf(name));
    const row = { id: randomUUID(), ...name, wrapped, createdAt: new Date() };
    await this.store.write((manager) => manager.insert(WrappedKey, row));
  }

  private underEarlierKeks() {
    const current = `${this.provider.currentKek()}.`;
    return this.store.read
      .createQueryBuilder(WrappedKey, 'row')
      .where('row.wrapped <> :destroyed', { destroyed: DESTROYED })
      .andWhere('SUBSTR(row.wrapped, 1, :length) <> :current', { length: current.length, current });
  }

  /** The key, or null where it does not open. Throws `VaultClosed`. */
  private async openOrBroken(row: WrappedKey): Promise<Buffer | null> {
    try {
      return await this.provider.unwrap(row.wrapped, contextOf(row));
    } catch (error) {
      this.requireNotClosed(error);
      return null;
    }
  }

  /** Tells a key that does not open from a vault that was closed meanwhile. */
  private requireNotClosed(error: unknown): void {
    if (error instanceof VaultClosed || !this.isOpen) throw new VaultClosed();
  }

  private find(purpose: KeyPurpose, owner: string, keyVersion: number): Promise<WrappedKey | null> {
    return this.store.read.findOneBy(WrappedKey, { purpose, owner, keyVersion });
  }

  /** Throws `KeyGone`, and `KeyBroken` where it does not open. */
  private async unwrap(row: WrappedKey, again = true): Promise<Buffer> {
    if (row.wrapped === DESTROYED) throw new KeyGone();
    try {
      return await this.provider.unwrap(row.wrapped, contextOf(row));
    } catch (error) {
      this.requireNotClosed(error);
      if (!again || !(error instanceof UnknownKek)) throw new KeyBroken(row.purpose, error);
    }
    // It may have been read just before its key-encryption key was retired.
    const now = await this.find(row.purpose, row.owner, row.keyVersion);
    if (!now) throw new KeyGone();
    return this.unwrap(now, false);
  }
}

/** What a key is bound to when it is wrapped: whose it is, and which. */
function contextOf({
  purpose,
  owner,
  keyVersion,
}: Pick<WrappedKey, 'purpose' | 'owner' | 'keyVersion'>): string {
  return JSON.stringify([purpose, owner, keyVersion]);
}
