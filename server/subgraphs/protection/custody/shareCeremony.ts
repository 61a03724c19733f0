import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { split } from 'shamir-secret-sharing';
import { Refusal } from '../../../kernel';
import { type Envelope, fingerprintOf, formatShare, sealTo, SHARE_PURPOSE } from '../../../sealing';

export interface ShareSizes {
  threshold: number;
  shares: number;
}

interface Participant {
  accountId: string;
  publicKey: string;
  /** What the custodian's own page shows too: the two are compared by voice. */
  fingerprint: string;
}

interface Dealt {
  setId: string;
  secret: Buffer;
  shares: Map<string, { share: Buffer; envelope: Envelope }>;
  confirmed: Set<string>;
}

const SECRET_LENGTH = 32;

export function hashOfShare(share: Uint8Array): string {
  return createHash('sha256').update(share).digest('base64url');
}

/**
 * The dealing of shares, in memory only: whoever stops the vault before all have confirmed begins anew, and nothing has
 * changed. Every custodian joins with a one-time key of his own page and gets his share sealed to it; the set counts once each
 * of them has entered what he wrote down.
 */
export class ShareCeremony {
  readonly participants: Participant[] = [];
  /** Shares of the set in force, by which its holders agree that it is replaced. */
  readonly agreed = new Map<string, Buffer>();
  dealt: Dealt | null = null;

  constructor(
    readonly startedBy: string,
    readonly sizes: ShareSizes,
    /** How many holders of the set in force have to agree; 0 where there is none. */
    readonly agreementsNeeded: number,
  ) {}

  get isFull(): boolean {
    return this.participants.length === this.sizes.shares;
  }

  get isAgreed(): boolean {
    return this.agreed.size >= this.agreementsNeeded;
  }

  /** Refuses WRONG_STATE for a custodian who has joined, and when all places are taken. */
  async join(accountId: string, publicKey: string): Promise<void> {
    const fingerprint = await fingerprintOf(publicKey);
    const joined = this.participants.some((participant) => participant.accountId === accountId);
    if (joined || this.isFull) throw new Refusal('WRONG_STATE');
    this.participants.push({ accountId, publicKey, fingerprint });
  }

  /** Splits a new secret, once everybody has joined and the holders of the last one have agreed. */
  async deal(): Promise<void> {
    const { threshold, shares } = this.sizes;
    const secret = randomBytes(SECRET_LENGTH);
    const parts = await split(new Uint8Array(secret), shares, threshold);
    const setId = randomUUID();
    const dealt: Dealt = { setId, secret, shares: new Map(), confirmed: new Set() };
    for (const [index, { accountId, publicKey }] of this.participants.entries()) {
      const share = Buffer.from(parts[index]);
      const recipient = { keyId: accountId, publicKey };
      const envelope = await sealTo(await formatShare(share), SHARE_PURPOSE, recipient, setId);
      dealt.shares.set(accountId, { share, envelope });
    }
    this.dealt = dealt;
  }

  /** Whether this is the share that was dealt to the account. */
  isShareOf(accountId: string, share: Buffer): boolean {
    const dealt = this.dealt?.shares.get(accountId);
    return dealt !== undefined && dealt.share.equals(share);
  }

  get isConfirmed(): boolean {
    return this.dealt !== null && this.dealt.confirmed.size === this.sizes.shares;
  }

  wipe(): void {
    this.dealt?.secret.fill(0);
    for (const { share } of this.dealt?.shares.values() ?? []) share.fill(0);
    this.dealt = null;
    for (const share of this.agreed.values()) share.fill(0);
    this.agreed.clear();
  }
}
