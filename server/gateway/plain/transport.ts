import { type ExecutionResult, GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { Refusal } from '../../kernel/refusal';
import type { Departure } from '../departure';
import { collect, type Collected, NotAnswered } from '../transports/collect';
import { Places } from '../transports/places';
import { printOnce } from '../transports/print';
import type { SubgraphCall } from '../transports/transport';

const LONGEST_WAIT_MS = 30_000;
const TIMEOUTS = { connectTimeout: 5_000, headersTimeout: LONGEST_WAIT_MS, bodyTimeout: LONGEST_WAIT_MS };
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** Calls under way at one time. */
const CONNECTIONS = 64;
/** Calls that wait for one subgraph beside those: more than twice the connections that are let in. */
const LONGEST_LINE = 10_000;
const HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];
const TOO_MANY = 'more calls wait for it than it keeps up with';

/** The way to a subgraph that asks for no credentials. */
export class PlainTransport {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly places: Places;

  constructor(
    readonly subgraph: string,
    address: string,
    longestLine = LONGEST_LINE,
  ) {
    this.places = new Places(CONNECTIONS, longestLine);
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
      const sent = JSON.stringify({ query: printOnce(document), operationName, variables });
      const { status, body } = await this.send(sent, signal);
      const answer = JSON.parse(body.toString('utf8')) as ExecutionResult | null;
      if (!answer?.data && !answer?.errors?.length) throw new Error(`status ${status}, no GraphQL answer`);
      return answer;
    } catch (error) {
      const refused = error instanceof Refusal;
      const { message } = (error instanceof NotAnswered ? error.cause : error) as Error;
      throw new GraphQLError(`Subgraph ${this.subgraph}: ${refused ? TOO_MANY : message}`, {
        extensions: {
          code: refused ? error.code : 'DOWNSTREAM_SERVICE_ERROR',
          serviceName: this.subgraph,
        },
        originalError: error as Error,
      });
    }
  }

  /** Throws a `Refusal` SUBGRAPH_UNAVAILABLE where too many wait already, or where waiting took too long. */
  private async send(body: string, signal?: Departure): Promise<Collected> {
    const wait = this.places.enter(LONGEST_WAIT_MS, signal);
    if (wait) await wait;
    try {
      return await collect(this.pool, { path: this.path, method: 'POST', headers: HEADERS, body }, signal);
    } finally {
      this.places.leave();
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
