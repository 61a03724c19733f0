import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../server/projectRoot';
import { keep } from '../executor/support/feature';
import { PlainWorld } from '../executor/support/plainWorld';
import { Graph } from '../executor/support/subgraph';
import { freePort } from '../support/freePort';

const graph = Graph.compose({
  a: {
    sdl: 'type Query { bell: Bell } type Bell @key(fields: "id") { id: ID! }',
    fields: { 'Query.bell': () => ({ id: 'b' }) },
  },
  b: {
    sdl: 'type Bell @key(fields: "id") { id: ID! tone: String }',
    fields: { 'Bell.tone': () => 'deep' },
    entity: keep,
  },
});

let world: PlainWorld;
let gateway: ChildProcess | undefined;
beforeAll(async () => {
  world = await PlainWorld.open(graph);
});
afterEach(() => gateway?.kill('SIGKILL'));
afterAll(() => world.close());

async function start(port: number): Promise<ChildProcess> {
  const main = join(projectRoot, 'dist/server/gateway/plain/main.js');
  const supergraph = world.supergraphFile;
  const child = spawn(process.execPath, [main, '--supergraph', supergraph, '--port', String(port)]);
  gateway = child;
  await once(child.stdout, 'data');
  return child;
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'answers when it says that it serves, and ends by %s',
  async (signal) => {
    const port = await freePort();
    const child = await start(port);
    const ask = (): Promise<Response> =>
      fetch(`http://localhost:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ bell { tone } }' }),
      });
    expect(await (await ask()).json()).toEqual({ data: { bell: { tone: 'deep' } } });
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(ask()).rejects.toThrow();
  },
);
