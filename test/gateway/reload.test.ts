import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { staffToken } from '../../server/gateway/cli/tokens';
import { composedFiles, readSubgraphs, writeSchemaFiles } from '../../server/gateway/graph/schemaFiles';
import { World } from './support/world';

const JOIN = '{ reports { number rewardStatus receivedBy { name } } }';
const CLIENTS = 6;
/** More than an account's new texts may wait. */
const CROWD = 80;

describe('a schema that changes on disk', () => {
  let world: World;
  let schemaDir: string;
  let token: string;
  beforeAll(async () => {
    world = await World.open({ transport: 'http' });
    schemaDir = join(world.directory, 'schema');
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  /** Writes the directory's share without its field `refuses`, or with it. */
  const offer = (refuses: boolean) => {
    const subgraphs = readSubgraphs(schemaDir).map(({ name, sdl }) => {
      if (name !== 'directory') return { name, sdl };
      return { name, sdl: refuses ? original : original.replace(/^ {2}refuses: .*$/m, '') };
    });
    writeSchemaFiles(schemaDir, composedFiles(subgraphs));
  };
  let original: string;
  beforeAll(() => (original = readFileSync(join(schemaDir, 'subgraphs', 'directory.graphql'), 'utf8')));
  const offersRefuses = async () => {
    const { errors = [] } = await world.askWith(token, '{ refuses }');
    return errors[0].extensions!.code === 'WRONG_STATE';
  };
  const until = async (wanted: boolean) => {
    while ((await offersRefuses()) !== wanted) await pause(50);
  };

  it('is served anew under load, and no request fails', async () => {
    const expected = await world.askWith(token, JOIN);
    let over = false;
    let answered = 0;
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (!over) {
        expect(await world.askWith(token, JOIN)).toEqual(expected);
        answered += 1;
      }
    });
    // One request lives through all the changes.
    const slow = world.askWith(token, '{ slow(ms: 4000) }');
    for (const refuses of [false, true, false]) {
      offer(refuses);
      const before = answered;
      await Promise.race([until(refuses), Promise.all(clients)]);
      while (answered < before + CLIENTS) await pause(20);
    }
    expect((await slow).data).toEqual({ slow: 'done' });
    over = true;
    await Promise.all(clients);
    expect(expected.data!.reports).toHaveLength(3);
  });

  it('lets a crowd of one account ask what it asked before', async () => {
    const crowd = () => Promise.all(Array.from({ length: CROWD }, () => world.askWith(token, JOIN)));
    const expected = await crowd();
    offer(true);
    await world.gateway.reload();
    expect(await crowd()).toEqual(expected);
  });

  it('that cannot be served changes nothing', async () => {
    offer(true);
    await world.gateway.reload();
    expect(await offersRefuses()).toBe(true);
    writeFileSync(join(schemaDir, 'subgraphs', 'directory.graphql'), 'type Query { broken: Missing }');
    expect(await world.gateway.reload()).toBe(false);
    expect(await offersRefuses()).toBe(true);
    offer(false);
    expect(await world.gateway.reload()).toBe(true);
    expect(await offersRefuses()).toBe(false);
  });

  it('is replaced when it is another one only', async () => {
    await world.gateway.reload();
    expect(await world.gateway.reload()).toBe(false);
  });
});
