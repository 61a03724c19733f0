import type { NativePlanner } from './planner/nativePlanner';

/** Which progressive overrides hold for one request. */
export interface ActiveOverrides {
  labels: Set<string>;
  /** In percent: an override of 25 % holds below 25. */
  percentage: number;
  /** Requests of one variant have the same plan. */
  variant: string;
}

/** Progressive `@override`: by label, or for a share of the requests. */
export class Overrides {
  private readonly labels: Set<string>;
  private readonly steps: readonly number[];
  private readonly always: ActiveOverrides | undefined;

  constructor(planner: NativePlanner, labels: ReadonlySet<string> = new Set()) {
    this.labels = new Set(planner.overrideLabels.filter((label) => labels.has(label)));
    this.steps = [...planner.overridePercentages].sort((a, b) => a - b);
    if (!this.steps.length) this.always = { labels: this.labels, percentage: 0, variant: '' };
  }

  choose(): ActiveOverrides {
    if (this.always) return this.always;
    const percentage = Math.random() * 100;
    const variant = String(this.steps.filter((step) => step <= percentage).length);
    return { labels: this.labels, percentage, variant };
  }
}
