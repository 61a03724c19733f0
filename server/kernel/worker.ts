import type { Log } from './log';

/**
 * Work that comes by itself: claim by a committed lease, act, confirm. `run` must be safe to repeat; a long one leaves
 * off between two steps when `stop` is aborted, and is not begun again.
 */
export interface Worker {
  name: string;
  everyMs: number;
  run(stop: AbortSignal): Promise<void>;
}

/** Runs a worker at start and on its interval, one run at a time, and at once when nudged. */
export class WorkerLoop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly worker: Worker,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.nudge(), this.worker.everyMs);
    this.timer.unref();
    this.nudge();
  }

  nudge(): void {
    if (this.stopping.signal.aborted) return;
    this.running ??= this.worker
      .run(this.stopping.signal)
      .catch((error: unknown) => this.log.error({ err: error, worker: this.worker.name }, 'worker failed'))
      .finally(() => (this.running = undefined));
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.running;
  }
}
