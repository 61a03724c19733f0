import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql';
import { NativePlanner, type Planner } from '../../../../server/gateway/executor/index';
import { type PlainGateway, startPlainGateway } from '../../../../server/gateway/plain/gateway';
import { HttpSubgraphs } from './httpSubgraphs';
import type { Graph, Row } from './subgraph';

/** Composed subgraphs over HTTP, and the plain gateway in front of them. */
export class PlainWorld {
  private constructor(
    private readonly directory: string,
    private readonly subgraphs: HttpSubgraphs,
    private readonly gateway: PlainGateway,
  ) {}

  static async open(
    graph: Graph,
    labels: ReadonlySet<string> = new Set(),
    plannerFor: (sdl: string) => Planner = (sdl) => new NativePlanner(sdl),
  ): Promise<PlainWorld> {
    const directory = mkdtempSync(join(tmpdir(), 'plain-'));
    const subgraphs = await HttpSubgraphs.listen(graph.subgraphs);
    const supergraph = join(directory, 'supergraph.graphql');
    const addressed = graph.supergraphSdl.replaceAll(
      /http:\/\/(\w+)\.example\/graphql/g,
      `${subgraphs.origin}/$1`,
    );
    writeFileSync(supergraph, addressed);
    const given = { supergraph, host: 'localhost', port: 0, labels: new Set(labels) };
    const gateway = await startPlainGateway(given, plannerFor);
    return new PlainWorld(directory, subgraphs, gateway);
  }

  get url(): string {
    return this.gateway.url;
  }

  /** Of the composed subgraphs, with their addresses. */
  get supergraphFile(): string {
    return join(this.directory, 'supergraph.graphql');
  }

  /** A file beside the supergraph's, with its path. */
  write(name: string, content: string): string {
    const path = join(this.directory, name);
    writeFileSync(path, content);
    return path;
  }

  async ask(query: string, variables?: Row): Promise<ExecutionResult> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as ExecutionResult;
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    await this.subgraphs.close();
    rmSync(this.directory, { recursive: true });
  }
}
