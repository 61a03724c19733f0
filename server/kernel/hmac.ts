import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;

/**
 * HMAC-SHA256 with one key (RFC 2104), for short texts in great number: two plain hashes cost a fraction of
 * what `createHmac` costs in objects.
 */
export class Hmac256 {
  private readonly inner = Buffer.alloc(BLOCK, 0x36);
  private readonly outer = Buffer.alloc(BLOCK + DIGEST, 0x5c);

  /** @param key 32 bytes */
  constructor(key: Buffer) {
    if (key.length !== DIGEST) throw new Error('a key of 32 bytes is needed');
    key.forEach((byte, i) => {
      this.inner[i] ^= byte;
      this.outer[i] ^= byte;
    });
  }

  /** The code of a text, base64url. */
  of(text: string): string {
    const message = Buffer.allocUnsafe(BLOCK + Buffer.byteLength(text));
    this.inner.copy(message);
    message.write(text, BLOCK);
    hash('sha256', message, 'buffer').copy(this.outer, BLOCK);
    return hash('sha256', this.outer, 'base64url');
  }
}
