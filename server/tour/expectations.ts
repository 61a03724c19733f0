import type { SampleStatement } from '../demo/sampleStatements';
import { holdAgainst, Surprise } from './stage';

/**
 * What a sample says must come of it and be decided on it, point by point, such as `expect.reward.tenge`. Each is
 * held against what is seen, once at least: `allMet` throws for one that nobody looked at.
 */
export class Expectations {
  /** Points bound to the sample's dates that a server at other dates cannot show. */
  readonly passedOver: string[] = [];
  private readonly points: Map<string, unknown>;
  private readonly open: Set<string>;

  constructor(
    readonly sample: SampleStatement,
    /** The server runs at the dates of the samples. */
    private readonly dated = true,
  ) {
    const { expect, decision = {} } = sample;
    this.points = new Map([...leaves('expect', expect), ...leaves('decision', decision)]);
    this.open = new Set(this.points.keys());
  }

  /** Throws a `Surprise` unless what was seen is what the sample says; `read` takes it out of prose. */
  meet(point: string, seen: unknown, read: (said: string) => unknown = (said) => said): void {
    const name = `${this.sample.id} ${point}`;
    if (!this.points.has(point)) throw new Surprise(`${name}: the sample says nothing of it`);
    holdAgainst(seen, read(this.points.get(point) as string), name);
    this.open.delete(point);
  }

  /** The same for what depends on the day. */
  meetOnItsDay(point: string, seen: unknown, read?: (said: string) => unknown): void {
    if (this.dated) this.meet(point, seen, read);
    else this.passOver(point);
  }

  /** Leaves a point out, to be named at the end. */
  passOver(point: string): void {
    this.passedOver.push(`${this.sample.id} ${point}`);
    this.open.delete(point);
  }

  allMet(): void {
    if (this.open.size > 0) {
      throw new Surprise(`${this.sample.id}: nobody looked at ${[...this.open].join(', ')}`);
    }
  }
}

function leaves(path: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
}
