/** One request being traced; passed along by hand, so that nothing is paid where nothing is traced. */
export interface Trace {
  /** Runs one step under a span of its own; `work` gets the `traceparent` to pass on. Names and sizes only, no values. */
  step<T>(name: string, attributes: TraceAttributes, work: (traceparent: string) => Promise<T>): Promise<T>;
  end(attributes: TraceAttributes): void;
}

export type TraceAttributes = Record<string, string | number | boolean>;

export interface Tracer {
  /** Begins the trace of a request; goes on with the caller's own if its `traceparent` is given. */
  begin(name: string, attributes: TraceAttributes, traceparent?: string): Trace;
  stop(): Promise<void>;
}
