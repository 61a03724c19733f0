import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parse } from 'graphql';
import type { InMemorySubgraph } from './subgraph';

/** Subgraphs over HTTP, each at a path of its own. */
export class HttpSubgraphs {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async listen(subgraphs: ReadonlyMap<string, InMemorySubgraph>): Promise<HttpSubgraphs> {
    const server = createServer((request, response) => {
      void text(request).then(async (body) => {
        const { query, variables, operationName } = JSON.parse(body) as Record<string, never>;
        const subgraph = subgraphs.get(request.url!.split('/')[1])!;
        if (subgraph.overHttp) return subgraph.overHttp(response);
        const call = { document: parse(query), variables, operationName, kind: 'query' as const };
        const answer = await subgraph.execute({ ...call, viewerFor: () => Promise.resolve('') });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HttpSubgraphs(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
