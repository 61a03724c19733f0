import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Hmac256 } from './hmac';
import type { Keys } from './keys';
import { ReplayGuard } from './replayGuard';
import { Refusal } from './refusal';

/** Carries the signature of one call of a subgraph. */
export const CALL_HEADER = 'x-adal-call';

const PURPOSE = 'subgraph-call';
const SHAPE = /^v1\.(\d{1,15})\.([\w-]{8,40})\.(\d{1,9})\.([\w-]{43})$/;

/** What a signature binds together. */
export interface SignedCall {
  /** `POST /graphql`, or `GET /files/...` */
  target: string;
  /** The viewer's token, as it is sent. */
  viewerToken: string;
  /** As it is sent; empty for a GET. */
  body: string;
}

/** The one text that is signed. Nothing before the body can hold a line end. */
function textOf(audience: string, head: string, { target, viewerToken, body }: SignedCall): string {
  return `${audience}\n${head}\n${target}\n${viewerToken}\n${body}`;
}

/** The code of calls between this process and another, under the key that the two agree on now. */
class CallMac {
  private key: Buffer | undefined;
  private mac: Hmac256 | undefined;

  constructor(
    private readonly keys: Keys,
    private readonly other: string,
  ) {}

  /** Throws while the other has never started. */
  of(text: string): string {
    const key = this.keys.agreedWith(this.other, PURPOSE);
    if (!this.mac || key !== this.key) {
      this.mac = new Hmac256(key);
      this.key = key;
    }
    return this.mac.of(text);
  }
}

/** Signs the gateway's calls of one subgraph, with a key that only those two have. */
export class CallSigner {
  private readonly mac: CallMac;
  private readonly run = randomBytes(9).toString('base64url');
  private count = 0;

  constructor(
    keys: Keys,
    private readonly subgraph: string,
  ) {
    this.mac = new CallMac(keys, subgraph);
  }

  /** The header's value for one sending; `budgetMs` is how long the gateway will wait. Never the same twice. */
  sign(call: SignedCall, budgetMs: number): string {
    const head = `v1.${Date.now()}.${this.run}${(this.count++).toString(36)}.${Math.max(0, Math.floor(budgetMs))}`;
    return `${head}.${this.mac.of(textOf(this.subgraph, head, call))}`;
  }
}

/** Checks, in a subgraph, that the gateway made a call, for this subgraph, just now and once. */
export class CallChecker {
  private readonly mac: CallMac;
  private readonly replays = new ReplayGuard();

  constructor(private readonly keys: Keys) {
    this.mac = new CallMac(keys, 'gateway');
  }

  /** How long the gateway waits for the answer, ms. Refuses NOT_SIGNED_IN whatever is wrong. */
  check(header: string | undefined, call: SignedCall): number {
    const [, time, nonce, budget, given] = SHAPE.exec(header ?? '') ?? [];
    if (!header || !given) throw new Refusal('NOT_SIGNED_IN');
    const head = header.slice(0, -given.length - 1);
    const right = Buffer.from(this.codeOf(textOf(this.keys.process, head, call)));
    if (!timingSafeEqual(right, Buffer.from(given))) throw new Refusal('NOT_SIGNED_IN');
    if (!this.replays.isNew(nonce, Number(time))) throw new Refusal('NOT_SIGNED_IN');
    return Number(budget);
  }

  private codeOf(text: string): string {
    try {
      return this.mac.of(text);
    } catch {
      // The gateway has never started: nobody can have signed anything.
      throw new Refusal('NOT_SIGNED_IN');
    }
  }
}
