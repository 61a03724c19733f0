import { type ExecutionResult, GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { collect, NotAnswered } from '../transports/collect';
import { printOnce } from '../transports/print';
import type { SubgraphCall } from '../transports/transport';

const TIMEOUTS = { connectTimeout: 5_000, headersTimeout: 30_000, bodyTimeout: 30_000 };
const LARGEST_ANSWER = 64 * 1024 * 1024;
const CONNECTIONS = 64;

/** The way to a subgraph that asks for no credentials. */
export class PlainTransport {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    readonly subgraph: string,
    address: string,
  ) {
    const url = new URL(address);
    this.path = url.pathname + url.search;
    this.pool = new Pool(url.origin, {
      ...TIMEOUTS,
      connections: CONNECTIONS,
      pipelining: 1,
      maxResponseSize: LARGEST_ANSWER,
    });
  }

  /** Throws a `GraphQLError` where the subgraph gives no answer of GraphQL. */
  async execute({ document, operationName, variables, signal }: SubgraphCall): Promise<ExecutionResult> {
    try {
      const { status, body } = await collect(
        this.pool,
        {
          path: this.path,
          method: 'POST',
          headers: ['content-type', 'application/json', 'accept', 'application/json'],
          body: JSON.stringify({ query: printOnce(document), operationName, variables }),
        },
        signal,
      );
      const answer = JSON.parse(body.toString('utf8')) as ExecutionResult | null;
      if (!answer?.data && !answer?.errors?.length) throw new Error(`status ${status}, no GraphQL answer`);
      return answer;
    } catch (error) {
      const { message } = (error instanceof NotAnswered ? error.cause : error) as Error;
      throw new GraphQLError(`Subgraph ${this.subgraph}: ${message}`, {
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: this.subgraph },
        originalError: error as Error,
      });
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
