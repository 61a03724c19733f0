/**
 * Holds the key-encryption key and wraps other keys with it. `file` keeps it on disk; custodians' shares open it
 * in memory once enough of them have come together; an HSM never lets it out.
 */
export interface KeyProvider {
  readonly name: string;
  /** Whether keys can be used now; nothing is asked of a provider that says no. */
  isOpen(): boolean;
  /** Wraps a key for one context. */
  wrap(key: Uint8Array, context: string): Promise<string>;
  /** The key wrapped for this context. Throws where it was wrapped for another, or by another key. */
  unwrap(wrapped: string, context: string): Promise<Buffer>;
}

/** The vault cannot use its keys now. Not a refusal: whatever came in waits and is tried again. */
export class VaultClosed extends Error {
  constructor() {
    super('the vault is closed');
    this.name = 'VaultClosed';
  }
}
