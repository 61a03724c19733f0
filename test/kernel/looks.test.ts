import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { onSqlite } from '../support/databases';
import { openFolder } from './support/folder';
import { claims, openWorld, viewer, type World } from './support/world';

// Parses as ever, and counts.
jest.mock('graphql', () => {
  const actual = jest.requireActual<typeof import('graphql')>('graphql');
  return { ...actual, parse: jest.fn(actual.parse) };
});

const PARKED = '{ caseworkParkedEvents { id } }';
const LIST = '{ folders(first: 3) { nodes { id } } whoAmI }';
const partner = claims('court', {
  kind: 'partner',
  roles: ['PARTNER_AGENCY'],
  actingOfficial: 'Judge Example',
  purpose: 'case 1-71',
});

onSqlite('a look', (openDatabase) => {
  let world: World;
  beforeEach(async () => (world = await openWorld(await openDatabase())));
  afterEach(() => world.close());
  const noted = async () =>
    (await world.audit()).map(({ actor, action, details }) => ({ actor, action, details }));

  it('that is refused is in the audit, under whatever alias it was asked for', async () => {
    expect((await world.ask(claims('duty'), PARKED)).codes).toEqual(['MISSING_PERMISSION']);
    await world.ask(claims('duty2'), 'query Q { hidden: caseworkParkedEvents { id } whoAmI }');
    await world.ask(claims('duty3'), 'fragment F on Query { x: caseworkParkedEvents { id } } query { ...F }');
    const details = { field: 'caseworkParkedEvents', code: 'MISSING_PERMISSION' };
    const denials = ['duty', 'duty2', 'duty3'].map((actor) => ({ actor, action: 'denied', details }));
    expect(await noted()).toEqual(expect.arrayContaining(denials));
    expect(await noted()).toHaveLength(3);
  });

  it('that slips, or fails by our fault, or simply sees nothing, is no denial', async () => {
    expect((await world.ask(claims('duty'), '{ folders(first: 0) { nodes { id } } }')).codes).toEqual([
      'BAD_INPUT',
    ]);
    expect((await world.ask(claims('duty'), '{ nothing }')).codes).toHaveLength(1);
    expect((await world.ask(claims('duty'), `{ folder(id: "${randomUUID()}") { id } }`)).data).toEqual({
      folder: null,
    });
    await world.ask(claims('duty'), LIST);
    expect(await noted()).toEqual([]);
  });

  it('of a partner is in the audit with who acted and why, and says no more than what was asked', async () => {
    await world.running.executive.run(viewer('duty'), openFolder, {
      idempotencyKey: randomUUID(),
      title: 'not for the audit',
      departmentCode: '71',
    });
    await world.ask(
      partner,
      '{ harmless: folders(first: 3) { nodes { id } } ... on Query { whoAmI } __typename }',
    );
    expect((await noted()).filter(({ actor }) => actor === 'court')).toEqual([
      {
        actor: 'court',
        action: 'partner.asked',
        details: { fields: 'folders,whoAmI', actingOfficial: 'Judge Example', purpose: 'case 1-71' },
      },
    ]);
  });

  it('of a partner costs no second parsing, and none at all where the text is known', async () => {
    const asked = 'query Again { whoAmI }';
    for (let i = 0; i < 3; i++) await world.ask(partner, asked);
    expect(jest.mocked(parse).mock.calls.filter(([text]) => text === asked)).toHaveLength(1);
    expect(await noted()).toHaveLength(3);
  });

  it('whose audit cannot be written is not answered', async () => {
    await world.store.read.query(
      `CREATE TRIGGER broken BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    );
    const { data, codes } = await world.ask(partner, LIST);
    expect([data, codes]).toEqual([{}, ['INTERNAL']]);
  });

  it('is not what a command is: its denial is noted by the command alone, however the request is written', async () => {
    const open = (key: string) =>
      `mutation { openFolder(key: "${key}", title: "x", department: "71") { id } }`;
    for (const query of [
      open('sh0rt'),
      `fragment F on Folder { id } ${open('sh0rt').replace('{ id }', '{ ...F }')}`,
      `# a comment first\n${open('sh0rt')}`,
    ]) {
      expect((await world.ask(claims('duty'), query)).codes).toEqual(['BAD_INPUT']);
    }
    const key = randomUUID();
    await world.ask(claims('duty'), open(key));
    const reused = `fragment F on Folder { id } mutation { openFolder(key: "${key}", title: "y", department: "71") { ...F } }`;
    expect((await world.ask(claims('duty'), reused)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const replay = 'mutation { caseworkReplayParkedEvent(input: { id: "e.rewards" }) { id } }';
    expect((await world.ask(claims('duty'), replay)).codes).toEqual(['MISSING_PERMISSION']);
    expect((await noted()).map(({ action }) => action).sort()).toEqual(['denied', 'denied', 'folder.opened']);
  });
});
