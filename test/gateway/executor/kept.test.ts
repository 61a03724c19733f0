import { type DocumentNode, parse } from 'graphql';
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { CompiledExecutor, Supergraph } from '../../../server/gateway/executor/index';
import type { PlanRequest, Planner } from '../../../server/gateway/executor/planner/planner';
import { Graph } from './support/subgraph';

const graph = Graph.compose({
  a: { sdl: 'type Query { x: Int }', fields: { 'Query.x': () => 1 } },
});

/** Plans for real, and counts. */
class Counting implements Planner {
  planned = 0;
  private readonly planner = new Supergraph(graph.supergraphSdl).planner;

  plan(request: PlanRequest): Promise<QueryPlan> {
    this.planned += 1;
    return this.planner.plan(request);
  }

  close(): void {
    this.planner.close();
  }
}

describe('what the executor keeps of documents', () => {
  let planner: Counting;
  let executor: CompiledExecutor;
  beforeEach(() => {
    planner = new Counting();
    executor = new CompiledExecutor({
      supergraph: new Supergraph(graph.supergraphSdl),
      transports: graph.subgraphs,
      planner,
    });
  });
  afterEach(() => executor.dispose());

  const ask = async (document: DocumentNode, operationName?: string) => {
    const context = { viewerFor: () => Promise.resolve('') };
    expect(await executor.execute({ document, operationName, context })).toEqual({ data: { x: 1 } });
  };
  /** A document of so many characters, that asks for one field. */
  const long = (characters: number, text = '{ x }') => parse(text + ' '.repeat(characters - text.length));

  it('is compiled once, while it is kept', async () => {
    const documents = [long(100), long(100)];
    for (const document of [...documents, ...documents]) await ask(document);
    expect(planner.planned).toBe(2);
  });

  it('is no more than so many characters: long documents that are not asked for make room', async () => {
    const first = long(500_000);
    await ask(first);
    for (let i = 0; i < 3; i++) await ask(long(500_000));
    expect(planner.planned).toBe(4);
    await ask(first);
    expect(planner.planned).toBe(5);
  });

  it('counts each operation of a document', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const document = long(450_000, names.map((name) => `query ${name} { x }`).join('\n'));
    for (const name of names) await ask(document, name);
    await ask(document, 'e');
    expect(planner.planned).toBe(5);
    await ask(document, 'a');
    expect(planner.planned).toBe(6);
  });

  it('is nothing of a document that is too long by itself', async () => {
    const huge = long(2_000_001);
    await ask(huge);
    await ask(huge);
    expect(planner.planned).toBe(2);
  });
});
