import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../kernel';
import type { Departure } from '../departure';
import { Pace } from './pace';

/** How much may come, in a minute unless it says otherwise. */
export interface RateSettings {
  /** Points of one account: a request is one, and one more for each `COST_PER_POINT` of its cost. */
  account: number;
  /** Pages to sign in and to collect at from one address, and as many calls that no account stands behind. */
  address: number;
  /** Pages, files of the panel and the like from one address, whoever asks: nothing of them is secret, nor dear. */
  pages: number;
  /** Operations that nobody has sent before, and requests that could not be read, of one account in five seconds. */
  unseen: number;
}

/**
 * A first look at the panel fetches some tens of files, a sign-in under ten pages: a hundred people behind one address may do
 * both within a minute at the beginning of a shift.
 * A panel that has just been opened sends some tens of operations, and hardly ever one that no other panel sent before.
 */
export const USUAL_RATES: RateSettings = { account: 6000, address: 600, pages: 6000, unseen: 100 };

const SECONDS = 60;
const COST_PER_POINT = 1000;
const UNSEEN_SECONDS = 5;
/** Calls that are refused cost a look at their token: past this many times what an address may, nobody looks. */
const UNHEARD_AT = 10;

/**
 * Counts by account, so that those who share an address do not pay for each other; by address only what no account
 * stands behind. In the memory of this process: with several, each allows as much.
 */
export class Rates {
  private readonly accounts: RateLimiterMemory;
  private readonly addresses: RateLimiterMemory;
  private readonly failures: RateLimiterMemory;
  private readonly pages: RateLimiterMemory;
  private readonly unseen: Pace;
  /** New operations of one account that go on without waiting. */
  readonly unseenAtOnce: number;

  constructor({ account, address, pages, unseen }: RateSettings) {
    this.accounts = new RateLimiterMemory({ points: account, duration: SECONDS });
    this.addresses = new RateLimiterMemory({ points: address, duration: SECONDS });
    this.failures = new RateLimiterMemory({ points: address, duration: SECONDS });
    this.pages = new RateLimiterMemory({ points: pages, duration: SECONDS });
    this.unseenAtOnce = unseen;
    this.unseen = new Pace(unseen, UNSEEN_SECONDS * 1000);
  }

  /** A request of a known account. Throws a `Refusal` TOO_MANY_REQUESTS past what a minute allows. */
  noteAccount(account: string): Promise<void> {
    return consume(this.accounts, account, 1);
  }

  /**
   * Before work for an account that nobody else profits from. Waits where the account has had its share of the last
   * seconds: those whose operations are known go first. Throws a `Refusal` TOO_MANY_REQUESTS where too much waits already,
   * and the signal's reason when the caller leaves.
   */
  async noteUnseen(account: string, caller?: Departure): Promise<void> {
    const mayGoOn = await this.unseen.take(account, caller);
    if (!mayGoOn) throw new Refusal('TOO_MANY_REQUESTS', { seconds: UNSEEN_SECONDS });
  }

  /** The cost of an operation, beside the request itself. */
  async noteCost(account: string, cost: number): Promise<void> {
    const points = Math.floor(cost / COST_PER_POINT);
    if (points > 0) await consume(this.accounts, account, points);
  }

  /** A request that no account stands behind. Throws a `Refusal` TOO_MANY_REQUESTS. */
  noteStranger(address: string): Promise<void> {
    return consume(this.addresses, address, 1);
  }

  /**
   * A call that no account stands behind. Counts apart from pages to sign in, which a browser needs whose session ended
   * while it asked. Throws a `Refusal` TOO_MANY_REQUESTS.
   */
  noteFailure(address: string): Promise<void> {
    return consume(this.failures, address, 1);
  }

  /** Before a call is looked at. Throws a `Refusal` TOO_MANY_REQUESTS where far too many of its address failed. */
  async requireHeard(address: string): Promise<void> {
    const count = await this.failures.get(address);
    if (count && count.consumedPoints > this.failures.points * UNHEARD_AT) throw tooMany(count);
  }

  /** A page or a file that anybody may have. Throws a `Refusal` TOO_MANY_REQUESTS. */
  notePage(address: string): Promise<void> {
    return consume(this.pages, address, 1);
  }
}

async function consume(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (error) {
    throw tooMany(error as RateLimiterRes);
  }
}

function tooMany({ msBeforeNext }: RateLimiterRes): Refusal {
  return new Refusal('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
}
