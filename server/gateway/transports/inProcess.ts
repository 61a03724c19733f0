import type { ExecutionResult } from 'graphql';
import type { MadeFile, RunningSubgraph } from '../../kernel';
import { printOnce } from './print';
import type { Readiness, SubgraphCall, SubgraphTransport } from './transport';

/** The way to a subgraph in the same process. It still reads the signed viewer, as it would over HTTP. */
export class InProcessTransport implements SubgraphTransport {
  readonly subgraph: string;

  constructor(
    private readonly running: Pick<RunningSubgraph, 'name' | 'execute' | 'file' | 'isReady' | 'notes'>,
  ) {
    this.subgraph = running.name;
  }

  async execute(call: SubgraphCall): Promise<ExecutionResult> {
    const token = await call.viewerFor(this.subgraph);
    const { operationName, variables, deadline } = call;
    return this.running.execute(
      { query: printOnce(call.document), operationName, variables },
      token,
      deadline,
    );
  }

  file(path: string, viewerToken: string): Promise<MadeFile> {
    return this.running.file(path, viewerToken);
  }

  async readiness(): Promise<Readiness> {
    const ready = await this.running.isReady().catch(() => false);
    return { ready, notes: this.running.notes };
  }

  /** The process that started the subgraph stops it. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
