import { randomBytes } from 'node:crypto';
import {
  type CertifiedKey,
  type Envelope,
  makeOneTimeKey,
  openText,
  type OneTimeKey,
  parseShare,
  SEALING_SUITE,
  type SealingKey,
  SealingRefusal,
  SHARE_PURPOSE,
} from '../../../sealing';
import { Refusal } from '../../../kernel';
import type { Certification } from '../sealingKey/certification';

const VALID_MS = 24 * 3_600_000;
const RENEWED_AFTER_MS = VALID_MS / 2;

interface OpeningKey extends CertifiedKey {
  pair: OneTimeKey;
  certificate: string | null;
}

/**
 * Keys that custodians seal their shares to. They live in the memory of a running vault only, so that shares which
 * somebody recorded on their way are of no use once it has stopped. Certified by the pinned root like sealing keys.
 */
export class OpeningKeys {
  /** The newest, and the one before it: a page that was open at the change still works. */
  private keys: OpeningKey[] = [];

  constructor(private readonly certification: Certification) {}

  /** Makes a key where there is none that lasts, and takes its certificate in once it is there. */
  async tend(now = Date.now()): Promise<void> {
    const [newest] = this.keys;
    if (!newest || now - Date.parse(newest.notBefore) > RENEWED_AFTER_MS) await this.renew(now);
    const [key] = this.keys;
    const { pair: _pair, certificate, ...certified } = key;
    key.certificate = certificate ?? (await this.certification.certify(certified));
  }

  /** The newest certified key; null where its certificate is still to come. */
  current(): SealingKey | null {
    const key = this.keys.find(({ certificate }) => certificate !== null);
    if (!key) return null;
    const { keyId, publicKey, suite, notAfter, certificate } = key;
    return { keyId, publicKey, suite, notAfter, certificate: certificate! };
  }

  /** Forgets all keys: nothing that was sealed so far opens any more. */
  forget(): void {
    this.keys = [];
  }

  /** The share in an envelope. Refuses SHARE_UNREADABLE, and SHARE_WRONG for what is none. */
  async openShare(envelope: Envelope, binding: string): Promise<Buffer> {
    const key = this.keys.find(({ keyId }) => keyId === envelope.keyId);
    if (!key) throw new Refusal('SHARE_UNREADABLE');
    try {
      const text = await openText(envelope, SHARE_PURPOSE, key.pair.privateKey, binding);
      const share = Buffer.from(await parseShare(text));
      if (!this.keys.includes(key)) throw new Refusal('SHARE_UNREADABLE');
      return share;
    } catch (error) {
      if (!(error instanceof SealingRefusal)) throw error;
      throw new Refusal(error.code === 'SHARE_MISTYPED' ? 'SHARE_WRONG' : 'SHARE_UNREADABLE');
    }
  }

  private async renew(now: number): Promise<void> {
    const pair = await makeOneTimeKey();
    const key: OpeningKey = {
      keyId: `opening-${randomBytes(9).toString('base64url')}`,
      publicKey: pair.publicKey,
      suite: SEALING_SUITE,
      notBefore: new Date(now).toISOString(),
      notAfter: new Date(now + VALID_MS).toISOString(),
      pair,
      certificate: null,
    };
    this.keys = [key, ...this.keys.slice(0, 1)];
  }
}
