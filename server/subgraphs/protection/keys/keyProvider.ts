import { NotNow } from '../../../kernel';

export type KeyProviderName = 'file' | 'shares' | 'pkcs11';

/**
 * Holds the key-encryption keys and wraps other keys with the newest of them. `file` keeps them on disk; custodians'
 * shares open them in memory once enough have come together; a hardware security module never lets them out.
 */
export interface KeyProvider {
  readonly name: string;
  /** Whether keys can be used now; nothing is asked of a provider that says no. */
  isOpen(): boolean;
  /** Wraps a key for one context: `<id of the key-encryption key>.<ciphertext>`. */
  wrap(key: Uint8Array, context: string): Promise<string>;
  /** The key wrapped for this context. Throws where it was wrapped for another, or by an unknown key. */
  unwrap(wrapped: string, context: string): Promise<Buffer>;
  /** The id of the key-encryption key that wraps now. */
  currentKek(): string;
  /** Makes a new key-encryption key and returns its id. It wraps from now on; earlier ones still unwrap. */
  addKek(): Promise<string>;
  /** Destroys every key-encryption key but the current one and those named, by which something is still wrapped. */
  retireKeks(needed: readonly string[]): Promise<void>;
  /** Forgets what it holds in memory or has open. */
  close(): Promise<void>;
}

/** The vault cannot use its keys now: whatever was asked of it waits, or is asked again later. */
export class VaultClosed extends NotNow {
  constructor() {
    super('VAULT_CLOSED');
    this.name = 'VaultClosed';
  }
}

/** Wrapped by a key-encryption key that the provider does not have, or has no longer. */
export class UnknownKek extends Error {
  constructor() {
    super('wrapped by another key-encryption key');
    this.name = 'UnknownKek';
  }
}
