import type { Departure } from './departure';

interface Shared<T> {
  work: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/** Work that several callers wait for is done once; one that leaves does not fail the others. */
export class SharedWork<T> {
  private readonly underway = new Map<string, Shared<T>>();

  /** Rejects with the signal's reason when this caller leaves; the work is aborted when all have left. */
  do(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: Departure): Promise<T> {
    signal?.throwIfAborted();
    let shared = this.underway.get(key);
    if (!shared) this.underway.set(key, (shared = this.begin(key, start)));
    return this.wait(key, shared, signal);
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const controller = new AbortController();
    const shared: Shared<T> = { controller, waiting: 0, work: start(controller.signal) };
    const end = (): unknown => this.forget(key, shared);
    void shared.work.then(end, end);
    return shared;
  }

  private async wait(key: string, shared: Shared<T>, signal?: Departure): Promise<T> {
    shared.waiting += 1;
    try {
      return await (signal ? untilAborted(shared.work, signal) : shared.work);
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0 && this.forget(key, shared)) shared.controller.abort();
    }
  }

  /** Whether the work was still under way. */
  private forget(key: string, shared: Shared<T>): boolean {
    return this.underway.get(key) === shared && this.underway.delete(key);
  }
}

function untilAborted<T>(work: Promise<T>, signal: Departure): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', leave);
    const settled = (): void => signal.removeEventListener('abort', leave);
    work.then(resolve, reject).finally(settled);
  });
}
