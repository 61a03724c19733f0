/** Tells whether the caller of a request left. As much of an `AbortSignal` as execution asks for. */
export interface Departure {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Why an execution ended: nobody waits for its answer. */
export class CallerLeft extends Error {}

/** One without an event target: every request has one, and hardly anybody leaves. */
export class CallerDeparture implements Departure {
  reason: unknown;
  private readonly listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.reason !== undefined;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  leave(): void {
    this.reason ??= new CallerLeft('The caller left');
    for (const listener of this.listeners) listener();
  }
}
