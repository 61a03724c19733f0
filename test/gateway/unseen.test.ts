import { buildSchema } from 'graphql';
import { staffToken } from '../../server/gateway/cli/tokens';
import { CallerDeparture, CallerLeft } from '../../server/gateway/departure';
import { Documents } from '../../server/gateway/graph/documents';
import { Pace } from '../../server/gateway/limits/pace';
import { USUAL_RATES } from '../../server/gateway/limits/rates';
import { codesOf, World } from './support/world';

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const KNOWN = '{ refuses }';
const named = (name: string) => `query ${name} { refuses }`;

describe('texts that nobody has sent before', () => {
  let world: World;
  const openWith = async (unseen: number) => {
    world = await World.open({ config: { rates: { ...USUAL_RATES, unseen } } });
    const tokenOf = async (account: string) => {
      await world.publishStaff(account);
      return staffToken(world.url, account, false);
    };
    // Whoever looks through texts has started: the five seconds begin with those of a test.
    await world.askWith(await tokenOf('auditor'), KNOWN);
    return [await tokenOf('duty'), await tokenOf('officer')];
  };
  afterEach(() => world.close());

  it('wait where one account sends too many; known ones and other accounts do not', async () => {
    const [many, one] = await openWith(3);
    const order: string[] = [];
    const ask = async (name: string, token: string, query: string) => {
      await world.askWith(token, query);
      order.push(name);
    };
    const waiting = times(6, (i) => ask('new', many, named(`W${i}`)));
    await Promise.race(waiting);
    await Promise.all([ask('known', many, KNOWN), ask('other', one, named('X'))]);
    await Promise.all(waiting);
    expect(order.slice(0, 5).sort()).toEqual(['known', 'new', 'new', 'new', 'other']);
    expect(order.slice(5)).toEqual(['new', 'new', 'new']);
  });

  it('wait with nobody of another account who sends the same, and fail nobody else when they are too many', async () => {
    const [many, one] = await openWith(3);
    const all = times(7, (i) => named(`T${i}`));
    const order: string[] = [];
    const answers = all.map(async (query) => {
      const answer = await world.askWith(many, query);
      order.push(query);
      return { query, code: codesOf(answer)[0] };
    });
    // Three are answered and one is refused at once: the others wait.
    while (order.length < 4) await Promise.race(answers.filter((_, i) => !order.includes(all[i])));
    const waiting = all.filter((query) => !order.includes(query));
    expect(waiting).toHaveLength(3);
    const others = await Promise.all(waiting.map((query) => world.askWith(one, query)));
    expect(others.map(codesOf)).toEqual(Array(3).fill(['WRONG_STATE']));
    expect(order).toHaveLength(4);
    const codes = (await Promise.all(answers)).map(({ code }) => code);
    expect(order).toHaveLength(7);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(1);
  });

  it('are refused with a time to come back after', async () => {
    const [many] = await openWith(1);
    const ask = (query: string) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${many}` },
        body: JSON.stringify({ query }),
      });
    const answers = await Promise.all(times(3, (i) => ask(named(`R${i}`))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['5']);
  });

  it.each([USUAL_RATES.unseen, 300])('are all answered as many as may come at once: %d', async (unseen) => {
    const [one] = await openWith(unseen);
    const answers = await Promise.all(times(unseen, (i) => world.askWith(one, named(`U${i}`))));
    expect(answers.filter((answer) => codesOf(answer)[0] !== 'WRONG_STATE')).toEqual([]);
  });
});

describe('turns', () => {
  const LONG_MS = 60_000;

  it('are taken by those who wait first, and counted', async () => {
    const turns = new Pace(2, 300);
    const order: number[] = [];
    const takers = times(4, async (n) => {
      expect(await turns.take('one')).toBe(true);
      order.push(n);
    });
    expect(await turns.take('one')).toBe(false);
    await Promise.all(takers);
    expect(order).toEqual([0, 1, 2, 3]);
    const next = turns.take('one');
    expect(await Promise.race([next, Promise.resolve('waits')])).toBe('waits');
    expect(await next).toBe(true);
  });

  it('are not kept for who leaves', async () => {
    const turns = new Pace(1, LONG_MS);
    await turns.take('one');
    const caller = new CallerDeparture();
    const waiting = turns.take('one', caller);
    expect(await turns.take('one')).toBe(false);
    caller.leave();
    await expect(waiting).rejects.toBeInstanceOf(CallerLeft);
    await expect(turns.take('one', caller)).rejects.toBeInstanceOf(CallerLeft);
    const next = turns.take('one');
    expect(await Promise.race([next, Promise.resolve('waits')])).toBe('waits');
  });
});

describe('a text that several found sound at a time', () => {
  it('keeps the document that it has, on which plans hang', () => {
    const documents = new Documents(buildSchema('type Query { refuses: String }'), new Map());
    documents.learn('{ refuses }');
    const first = documents.ofText('{ refuses }');
    documents.learn('{ refuses }');
    expect(documents.ofText('{ refuses }')).toBe(first);
  });
});
