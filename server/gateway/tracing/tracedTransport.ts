import type { ExecutionResult } from 'graphql';
import type { MadeFile } from '../../kernel';
import type { Readiness, SubgraphCall, SubgraphTransport } from '../transports/transport';

/** A way to a subgraph whose calls are seen in traces: which subgraph, what kind, how it ended. */
export class TracedTransport implements SubgraphTransport {
  constructor(private readonly inner: SubgraphTransport) {}

  get subgraph(): string {
    return this.inner.subgraph;
  }

  execute(call: SubgraphCall): Promise<ExecutionResult> {
    const { inner } = this;
    if (!call.trace) return inner.execute(call);
    const attributes = { 'adal.subgraph': inner.subgraph, 'graphql.operation.type': call.kind };
    return call.trace.step('fetch', attributes, (traceparent) => inner.execute({ ...call, traceparent }));
  }

  file(path: string, viewerToken: string): Promise<MadeFile> {
    return this.inner.file(path, viewerToken);
  }

  readiness(): Promise<Readiness> {
    return this.inner.readiness();
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
