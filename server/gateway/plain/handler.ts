import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { CallerDeparture, type Departure } from '../departure';
import type { CompiledExecutor } from '../executor/index';
import { readBody } from '../http/body';
import { Refusal } from '../../kernel/refusal';
import { Operations, type PlainRequest } from './operations';

const LARGEST_BODY = 1024 * 1024;
const MEDIA_TYPE = 'application/graphql-response+json';

/** The request is not one of GraphQL over HTTP. */
class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

function badRequestOf(error: unknown): BadRequest {
  if (error instanceof BadRequest) return error;
  const tooLarge = error instanceof Refusal && error.code === 'BODY_TOO_LARGE';
  if (tooLarge) return new BadRequest(413, `A body has ${LARGEST_BODY} bytes at most.`);
  return new BadRequest(400, 'This request could not be read.');
}

/** Answers HTTP requests from a supergraph. Nobody signs in. */
export class PlainHandler {
  private readonly operations: Operations;

  constructor(private readonly executor: CompiledExecutor) {
    this.operations = new Operations(executor.apiSchema);
  }

  readonly listener = (request: IncomingMessage, response: ServerResponse): void => {
    this.answer(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return;
      const { status, message, headers } = badRequestOf(error);
      const text = JSON.stringify({ errors: [{ message }] });
      send(response, status, 'application/json', text, headers);
    });
  };

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const query = url.indexOf('?');
    const path = query < 0 ? url : url.slice(0, query);
    if (path === '/healthz') return send(response, 200, 'application/json', '{"status":"ok"}');
    if (path !== '/graphql' && path !== '/') throw new BadRequest(404, 'Ask /graphql.');
    const asked = await readRequest(request, query < 0 ? '' : url.slice(query));
    const modern = request.headers.accept?.includes(MEDIA_TYPE) ?? false;
    const type = modern ? MEDIA_TYPE : 'application/json';
    const checked = this.operations.check(asked);
    if (!('document' in checked)) {
      return send(response, modern ? 400 : 200, type, JSON.stringify({ errors: checked }));
    }
    if (request.method === 'GET' && checked.operation.operation !== OperationTypeNode.QUERY)
      throw new BadRequest(405, 'A GET may only query.', { allow: 'POST' });
    const departure = new CallerDeparture();
    response.once('close', () => {
      if (!response.writableFinished) departure.leave();
    });
    send(response, 200, type, await this.execute(asked, checked.document, departure));
  }

  private async execute(
    { operationName, variables }: PlainRequest,
    document: Parameters<CompiledExecutor['executeWritten']>[0]['document'],
    signal: Departure,
  ): Promise<string> {
    try {
      const context = { viewerFor: nobody, signal };
      const answer = await this.executor.executeWritten({ document, operationName, variables, context });
      if (!answer.errors) return `{"data":${answer.data}}`;
      return `{"data":${answer.data},"errors":${JSON.stringify(answer.errors)}}`;
    } catch (error) {
      const { message } = error as Error;
      const failure =
        error instanceof GraphQLError
          ? error
          : new GraphQLError(message, { extensions: { code: 'QUERY_PLANNING_FAILED' } });
      return JSON.stringify({ data: null, errors: [failure] });
    }
  }
}

function nobody(): Promise<string> {
  return Promise.reject(new Error('Nobody is signed in here'));
}

async function readRequest(request: IncomingMessage, search: string): Promise<PlainRequest> {
  if (request.method === 'GET') {
    const given = new URLSearchParams(search);
    const variables = given.get('variables');
    return requestOf({
      query: given.get('query') ?? undefined,
      operationName: given.get('operationName') ?? undefined,
      variables: variables === null ? undefined : (JSON.parse(variables) as unknown),
    });
  }
  if (request.method !== 'POST') throw new BadRequest(405, 'Ask with POST or GET.', { allow: 'GET, POST' });
  if (!/^application\/(graphql\+)?json\b/i.test(request.headers['content-type'] ?? ''))
    throw new BadRequest(415, 'The content type has to be application/json.');
  return requestOf(JSON.parse(await readBody(request, LARGEST_BODY)));
}

function requestOf(given: unknown): PlainRequest {
  const { query, operationName, variables } = (given ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw new BadRequest(400, 'A request has a "query".');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw new BadRequest(400, '"operationName" is a text.');
  const isObject = typeof variables === 'object' && !Array.isArray(variables);
  if (variables !== undefined && !isObject) throw new BadRequest(400, '"variables" is an object.');
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? undefined) as Record<string, unknown> | undefined,
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...headers,
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
