import { Refusal } from '../../kernel/refusal';
import type { Departure } from '../departure';

/** How it stands with the calls of one subgraph. */
export interface Load {
  /** Calls that wait for a place. */
  waiting: number;
  /** Calls that found the line full, since the process began. */
  refused: number;
}

/**
 * The places of calls under way, and a line before them that is no longer than it may be: a subgraph that hangs costs its
 * own callers, and not the memory of everybody's gateway. A place that is free is taken without a wait.
 */
export class Places {
  private taken = 0;
  private refused = 0;
  private readonly line = new Set<() => void>();

  constructor(
    private readonly count: number,
    private readonly longestLine: number,
  ) {}

  get full(): boolean {
    return this.taken >= this.count;
  }

  get load(): Load {
    return { waiting: this.line.size, refused: this.refused };
  }

  /**
   * Takes a place, which `leave` gives back. Undefined where one is free; else the wait for one, `patienceMs` at most.
   * Throws or rejects with a `Refusal` SUBGRAPH_UNAVAILABLE, or with the signal's reason.
   */
  enter(patienceMs: number, signal?: Departure): Promise<void> | undefined {
    if (!this.full) {
      this.taken += 1;
      return undefined;
    }
    if (this.line.size >= this.longestLine) {
      this.refused += 1;
      throw new Refusal('SUBGRAPH_UNAVAILABLE');
    }
    // Who has left already is told to nobody who listens from now on.
    if (signal?.aborted) throw signal.reason;
    return this.wait(patienceMs, signal);
  }

  /** Gives a place back: whoever waited longest has it. */
  leave(): void {
    for (const next of this.line) return next();
    this.taken -= 1;
  }

  private wait(patienceMs: number, signal?: Departure): Promise<void> {
    return new Promise((resolve, reject) => {
      const stepOut = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', goAway);
        this.line.delete(enter);
      };
      const enter = () => {
        stepOut();
        resolve();
      };
      const goAway = () => {
        stepOut();
        reject(signal?.reason as Error);
      };
      const giveUp = () => {
        stepOut();
        reject(new Refusal('SUBGRAPH_UNAVAILABLE'));
      };
      const timer = setTimeout(giveUp, patienceMs);
      signal?.addEventListener('abort', goAway);
      this.line.add(enter);
    });
  }
}
