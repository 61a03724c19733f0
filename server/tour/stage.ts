import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GraphClient, GraphRefusal } from '../client/graph';
import { sealFor } from '../client/seal';
import type { Envelope, Identity } from '../sealing';

const WAITS_MS = 60_000;

/** Something went otherwise than the sample expects: the tour ends here. */
export class Surprise extends Error {}

/** Throws a `Surprise` where the two differ. */
export function holdAgainst(seen: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(seen) !== JSON.stringify(expected)) {
    throw new Surprise(`${what}: expected ${JSON.stringify(expected)}, saw ${JSON.stringify(seen)}`);
  }
}

/** Plays the steps of the tour: each by an account, printed, and held against what it must lead to. */
export class Stage {
  steps = 0;
  readonly client: GraphClient;

  constructor(
    url: string,
    readonly keysDir: string,
    private readonly print: (line: string) => void,
    private readonly between: () => Promise<void> = () => Promise.resolve(),
    hear?: (answer: string) => void,
  ) {
    this.client = new GraphClient(url, keysDir, hear);
  }

  heading(text: string): void {
    this.print(`\n${text}`);
  }

  /** A step that succeeds; prints who did what, and what came of it. */
  async step<T>(
    account: string,
    title: string,
    act: () => Promise<T>,
    outcome: (result: T) => string,
  ): Promise<T> {
    const result = await act();
    this.steps += 1;
    this.print(`  ${String(this.steps).padStart(3)}  ${account.padEnd(12)} ${title} -> ${outcome(result)}`);
    await this.between();
    return result;
  }

  /** A mutation; `input` gets its idempotency key here. */
  mutate<T>(account: string, query: string, input: object, stepUp = false): Promise<T> {
    return this.client.ask<T>(
      account,
      query,
      { input: { idempotencyKey: randomUUID(), ...input } },
      { stepUp },
    );
  }

  query<T>(account: string, query: string, variables: object = {}): Promise<T> {
    return this.client.ask<T>(account, query, variables);
  }

  /** A step the system must refuse with this code. */
  async refused(account: string, title: string, code: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      this.equal(error.code, code, title);
      this.steps += 1;
      this.print(`  ${String(this.steps).padStart(3)}  ${account.padEnd(12)} ${title} -> refused, ${code}`);
      return;
    }
    throw new Surprise(`${title}: expected the refusal ${code}, but it went through`);
  }

  /** Looks until `ready` holds: other parts learn of an act by events, a moment later. */
  async until<T>(what: string, look: () => Promise<T>, ready: (seen: T) => boolean): Promise<T> {
    const end = Date.now() + WAITS_MS;
    for (;;) {
      const seen = await look();
      if (ready(seen)) return seen;
      if (Date.now() > end) throw new Surprise(`${what}: still not so; last seen ${JSON.stringify(seen)}`);
      await pause(150);
    }
  }

  equal(seen: unknown, expected: unknown, what: string): void {
    holdAgainst(seen, expected, what);
  }

  seal(account: string, identity: Identity, binding: string): Promise<Envelope & { binding: string }> {
    return sealFor(this.client, account, this.keysDir, identity, binding);
  }
}
