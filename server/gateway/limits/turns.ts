/** Of the event loop's time, what such work gets in the long run. */
const SHARE = 0.15;
/** What it may take at once after a quiet while. */
const AT_ONCE_MS = 100;

/**
 * Lets work that holds the event loop through one at a time, with a turn for everybody else between two. However much of
 * such work comes, most of the time is left to the others.
 */
export class Turns {
  private last: Promise<void> = Promise.resolve();
  /** What may be taken at once, as it was at a time; less than nothing when too much was taken. */
  private leftMs = AT_ONCE_MS;
  private at = performance.now();

  next(): Promise<void> {
    this.last = this.last.then(() => this.rest()).then(() => this.begin());
    return this.last;
  }

  private async rest(): Promise<void> {
    // The last turn tells how long it took when it is over.
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    this.leftMs = Math.min(AT_ONCE_MS, this.leftMs + (now - this.at) * SHARE);
    this.at = now;
    if (this.leftMs < 0) await new Promise((resolve) => setTimeout(resolve, -this.leftMs / SHARE));
  }

  private begin(): void {
    const began = performance.now();
    setImmediate(() => (this.leftMs -= performance.now() - began));
  }
}
