import { randomBytes, randomUUID } from 'node:crypto';
import { isDuplicateKey, type Store, type StoreDefinition } from '../../../kernel';
import { type KeyProvider, VaultClosed } from '../keys/keyProvider';
import { keyringMigrations } from './keyring.migrations';
import { type KeyPurpose, WrappedKey } from './wrappedKey.entity';

const DATA_KEY_LENGTH = 32;

/** The keyring's own database: other file or schema, other user, other backups than the data. */
export const keyringDefinition: StoreDefinition = {
  name: 'keyring',
  entities: [WrappedKey],
  migrations: keyringMigrations,
};

/** The key was destroyed, or never existed: what it opened is gone for good. */
export class KeyGone extends Error {
  constructor() {
    super('the key is not in the keyring');
    this.name = 'KeyGone';
  }
}

/**
 * Wrapped keys by owner and version. A key is bound to both, so that swapped rows of the keyring do not open.
 * Every use throws `VaultClosed` while the provider is closed.
 */
export class Keyring {
  constructor(
    private readonly store: Store,
    private readonly provider: KeyProvider,
  ) {}

  get isOpen(): boolean {
    return this.provider.isOpen();
  }

  /**
   * A person's data key, made at first need. Commits at once and on its own: a key without data is harmless, and
   * repeating the caller's transaction finds the same key.
   */
  async dataKey(personId: string, keyVersion: number): Promise<Buffer> {
    this.requireOpen();
    const known = await this.find('DATA', personId, keyVersion);
    if (known) return this.unwrap(known);
    try {
      return await this.put('DATA', personId, keyVersion, randomBytes(DATA_KEY_LENGTH));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.take('DATA', personId, keyVersion);
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
    const wrapped = await this.provider.wrap(key, contextOf({ purpose, owner, keyVersion }));
    const row = { id: randomUUID(), purpose, owner, keyVersion, wrapped, createdAt: new Date() };
    await this.store.write((manager) => manager.insert(WrappedKey, row));
    return key;
  }

  /** Destroys every version of an owner's key. What they opened can never be read again. */
  async destroy(purpose: KeyPurpose, owner: string): Promise<void> {
    await this.store.write((manager) => manager.delete(WrappedKey, { purpose, owner }));
  }

  private requireOpen(): void {
    if (!this.provider.isOpen()) throw new VaultClosed();
  }

  private find(purpose: KeyPurpose, owner: string, keyVersion: number): Promise<WrappedKey | null> {
    return this.store.read.findOneBy(WrappedKey, { purpose, owner, keyVersion });
  }

  private unwrap(row: WrappedKey): Promise<Buffer> {
    return this.provider.unwrap(row.wrapped, contextOf(row));
  }
}

function contextOf({
  purpose,
  owner,
  keyVersion,
}: Pick<WrappedKey, 'purpose' | 'owner' | 'keyVersion'>): string {
  return JSON.stringify([purpose, owner, keyVersion]);
}
