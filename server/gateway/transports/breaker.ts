import { Refusal } from '../../kernel';

/** Failures in a row after which a subgraph is left alone. */
const TOLERATED = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Spares a subgraph that does not answer, and its callers the wait: after several failures in a row calls are refused
 * at once; after a pause one call is let through to see, and the pause doubles while that fails too.
 */
export class Breaker {
  private failures = 0;
  private pauseMs = FIRST_PAUSE_MS;
  private openUntil = 0;
  private probing = false;

  /** @param now Machine time, ms, that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  get isOpen(): boolean {
    return this.failures >= TOLERATED;
  }

  /**
   * Before a call: whether it is the one that is let through to see. Throws a `Refusal` SUBGRAPH_UNAVAILABLE while the
   * subgraph is left alone.
   */
  admit(): boolean {
    if (!this.isOpen) return false;
    if (this.probing || this.now() < this.openUntil) throw new Refusal('SUBGRAPH_UNAVAILABLE');
    this.probing = true;
    return true;
  }

  /** After a call that was answered, with whatever answer. */
  answered(): void {
    this.failures = 0;
    this.probing = false;
    this.pauseMs = FIRST_PAUSE_MS;
  }

  /** After a call that says nothing of the subgraph, because its caller left. */
  abandoned(toSee: boolean): void {
    if (toSee) this.probing = false;
  }

  /** After a call that was not answered. */
  failed(toSee: boolean): void {
    this.failures += 1;
    // Calls that were under way before say nothing of how the one fares that is let through to see.
    if (!this.isOpen || (this.probing && !toSee)) return;
    if (toSee) this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.probing = false;
    this.openUntil = this.now() + this.pauseMs;
  }
}
