import { once } from 'node:events';
import { connect } from 'node:net';
import { staffToken } from '../../server/gateway/cli/tokens';
import { Caller } from '../soak/support/caller';
import { attacks, kindsOfAttack } from '../soak/support/hostile';
import { freePort } from './support/freePort';
import { World } from './support/world';

const TOO_LONG = ['TOO_MANY_TOKENS', 'DOCUMENT_TOO_LONG'];

/** What an attack of a kind may be told, where it is always beyond a limit. `npm run soak:hostile` sends the rest. */
const told: Record<string, string[]> = {
  aliased: ['TOO_MANY_ALIASES', ...TOO_LONG],
  fragmentCycle: ['FRAGMENT_CYCLE', ...TOO_LONG],
  fragmentBomb: ['TOO_MANY_ROOT_FIELDS', ...TOO_LONG],
  hollowBomb: ['TOO_MANY_FIELDS'],
  manyFragments: ['TOO_MANY_ROOT_FIELDS', ...TOO_LONG],
  batched: ['BATCHING_REFUSED', 'BODY_TOO_LARGE'],
  malformedUtf8: ['MALFORMED_REQUEST'],
  deepObjects: ['MALFORMED_REQUEST', 'TOO_DEEP'],
  deepGetVariables: ['TOO_DEEP', 'none'],
  nothing: ['MALFORMED_REQUEST', 'BAD_REQUEST'],
};

describe('hostile operations', () => {
  let world: World;
  let caller: Caller;
  let eventsPort: number;
  beforeAll(async () => {
    eventsPort = await freePort();
    world = await World.open({ config: { eventsListener: { host: '127.0.0.1', port: eventsPort } } });
    await world.publishStaff('duty');
    caller = new Caller(world.url, await staffToken(world.url, 'duty', false));
  });
  afterAll(async () => {
    caller.close();
    await world.close();
  });

  it('are refused by code, none by a fault of ours, and the next request is answered', async () => {
    const wrong: string[] = [];
    for (const attack of attacks(3 * kindsOfAttack.length, 1)) {
      const { kind } = attack;
      const answer = await caller.attack(attack);
      const code = /"code":"(\w+)"/.exec(answer.body)?.[1] ?? 'none';
      if (answer.status >= 500 || code === 'INTERNAL') wrong.push(`${kind}: ${answer.status} ${code}`);
      if (told[kind] && !told[kind].includes(code)) wrong.push(`${kind}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect((await caller.ask('{ me { id } }')).body).toContain('"data"');
  });

  it('break off inside an event, and the next one is answered', async () => {
    const socket = connect(eventsPort, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /events HTTP/1.1\r\nhost: gateway\r\ncontent-length: 100\r\n\r\n{"eventId"');
    const url = `http://127.0.0.1:${eventsPort}`;
    // Comes after the bytes above, so that the gateway reads a body when the line breaks.
    expect((await fetch(url)).status).toBe(404);
    socket.resetAndDestroy();
    for (let i = 0; i < 2; i++) {
      expect((await fetch(`${url}/events`, { method: 'POST', body: '{}' })).status).toBe(401);
    }
  });
});
