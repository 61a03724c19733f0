/** How far the time of a call may be from ours, ms of machine time. */
export const REPLAY_WINDOW_MS = 15_000;

/**
 * Remembers what was used once, for as long as it could be used again. A call from before our start may have been
 * used then: it is turned away.
 */
export class ReplayGuard {
  private readonly startedAt = Date.now();
  private recent = new Set<string>();
  private older = new Set<string>();
  private turnAt = this.startedAt;

  /** Whether a call of this time, epoch ms, is of now and its nonce was never seen; it counts as seen from here on. */
  isNew(nonce: string, time: number): boolean {
    const now = Date.now();
    if (Math.abs(now - time) > REPLAY_WINDOW_MS || time < this.startedAt) return false;
    this.forget(now);
    if (this.recent.has(nonce) || this.older.has(nonce)) return false;
    this.recent.add(nonce);
    return true;
  }

  /** A nonce is kept for two windows at least: its time may have been one ahead of us. */
  private forget(now: number): void {
    if (now - this.turnAt < 2 * REPLAY_WINDOW_MS) return;
    this.older = this.recent;
    this.recent = new Set();
    this.turnAt = now;
  }
}
