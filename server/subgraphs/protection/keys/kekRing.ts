import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from './aead';
import { UnknownKek } from './keyProvider';

export const KEK_LENGTH = 32;

/** Names a key-encryption key without telling anything of it. */
export function kekIdOf(kek: Uint8Array): string {
  return createHash('sha256').update(kek).digest('base64url').slice(0, 8);
}

export function newKek(): Buffer {
  return randomBytes(KEK_LENGTH);
}

/** Splits `<id>.<rest>`. */
export function kekOf(wrapped: string): string {
  return wrapped.slice(0, wrapped.indexOf('.'));
}

/** What a wrapped key is bound to besides its context. */
export function wrapContext(kekId: string, context: string): string {
  return JSON.stringify(['adal.wrap.v1', kekId, context]);
}

/** Key-encryption keys in memory, newest first: the newest wraps, all of them unwrap. */
export class KekRing {
  private readonly keks: Map<string, Buffer>;
  readonly current: string;

  constructor(keks: readonly Buffer[]) {
    if (keks.length === 0) throw new Error('a ring of no keys');
    for (const kek of keks)
      if (kek.length !== KEK_LENGTH) throw new Error('a key-encryption key is not 32 bytes long');
    this.keks = new Map(keks.map((kek) => [kekIdOf(kek), kek]));
    this.current = kekIdOf(keks[0]);
  }

  get all(): Buffer[] {
    return [...this.keks.values()];
  }

  /** The newest, and those named, newest first. */
  newestAnd(needed: readonly string[]): Buffer[] {
    return [...this.keks].flatMap(([id, kek]) => (id === this.current || needed.includes(id) ? [kek] : []));
  }

  wrap(key: Uint8Array, context: string): string {
    const kek = this.keks.get(this.current)!;
    return `${this.current}.${seal(kek, key, wrapContext(this.current, context)).toString('base64url')}`;
  }

  unwrap(wrapped: string, context: string): Buffer {
    const id = kekOf(wrapped);
    const kek = this.keks.get(id);
    if (!kek) throw new UnknownKek();
    return unseal(kek, Buffer.from(wrapped.slice(id.length + 1), 'base64url'), wrapContext(id, context));
  }

  /** Overwrites the keys in memory, as far as the runtime lets us. */
  wipe(): void {
    for (const kek of this.keks.values()) kek.fill(0);
    this.keks.clear();
  }
}
