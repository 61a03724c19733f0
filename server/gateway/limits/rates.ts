import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../kernel';

/** How much may come in a minute. */
export interface RateSettings {
  /** Points of one account: a request is one, and one more for each `COST_PER_POINT` of its cost. */
  account: number;
  /** Requests from one address that no account stands behind. */
  address: number;
}

export const USUAL_RATES: RateSettings = { account: 6000, address: 600 };

const SECONDS = 60;
const COST_PER_POINT = 1000;

/**
 * Counts by account, so that those who share an address do not pay for each other; by address only what no account
 * stands behind. In the memory of this process: with several, each allows as much.
 */
export class Rates {
  private readonly accounts: RateLimiterMemory;
  private readonly addresses: RateLimiterMemory;

  constructor({ account, address }: RateSettings) {
    this.accounts = new RateLimiterMemory({ points: account, duration: SECONDS });
    this.addresses = new RateLimiterMemory({ points: address, duration: SECONDS });
  }

  /** A request of a known account. Throws a `Refusal` TOO_MANY_REQUESTS past what a minute allows. */
  noteAccount(account: string): Promise<void> {
    return consume(this.accounts, account, 1);
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
}

async function consume(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (error) {
    const { msBeforeNext } = error as RateLimiterRes;
    throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
  }
}
