import { createHmac, randomUUID } from 'node:crypto';
import { In, LessThan, MoreThan } from 'typeorm';
import { type Keys, Refusal, type Store } from '../../kernel';
import { Attempt } from './attempt.entity';

const WINDOW_MINUTES = 15;
const WINDOW_MS = WINDOW_MINUTES * 60_000;

/** What is guessed at, by what it is counted, and how many tries a quarter of an hour allows. */
const allowed = {
  signInAccount: 10,
  signInAddress: 50,
  collectCode: 5,
  collectAddress: 20,
} as const;
export type AttemptKind = keyof typeof allowed;

/** Counts tries in the database, so that all gateway processes count together. */
export class Attempts {
  constructor(
    private readonly store: Store,
    private readonly keys: Keys,
  ) {}

  /**
   * Notes a try before it is made, so that parallel tries cannot outrun the count. Throws a `Refusal`
   * TOO_MANY_ATTEMPTS past the limit of any of the kinds; who goes on then writes nothing more. Resolves to a function
   * that forgives on success.
   */
  async note(tries: Partial<Record<AttemptKind, string>>): Promise<() => Promise<void>> {
    const keys = Object.entries(tries).map(([kind, value]) => ({
      kind: kind as AttemptKind,
      key: createHmac('sha256', this.keys.secret('attempts')).update(`${kind}:${value}`).digest('base64url'),
    }));
    const at = new Date();
    const since = new Date(at.getTime() - WINDOW_MS);
    const requireFewer = async (more: 0 | 1): Promise<void> => {
      for (const { kind, key } of keys) {
        const made = await this.store.read.countBy(Attempt, { key, at: MoreThan(since) });
        if (made >= allowed[kind] + more) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: WINDOW_MINUTES });
      }
    };
    await requireFewer(0);
    const rows = keys.map(({ key }) => ({ id: randomUUID(), key, at }));
    await this.store.write((manager) => manager.insert(Attempt, rows));
    await requireFewer(1);
    return async () => {
      await this.store.write((manager) => manager.delete(Attempt, { id: In(rows.map(({ id }) => id)) }));
    };
  }

  async sweep(): Promise<void> {
    await this.store.write((manager) =>
      manager.delete(Attempt, { at: LessThan(new Date(Date.now() - WINDOW_MS)) }),
    );
  }
}
