import { randomUUID, hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partnerToken, staffToken } from '../../server/gateway/cli/tokens';
import { AuditEntry } from '../../server/kernel/tables';
import { codesOf, World } from './support/world';

const REPORTS = '{ reports { number } }';
const KEPT = '{ rewardCount kept }';

const SCARCE = { account: 5, address: 3, pages: 1000, unseen: 100 };
describe('what a viewer may not see', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open();
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  it('is refused before any subgraph is asked, and written down', async () => {
    const asked = jest.spyOn(world.running.get('rewards')!, 'execute');
    for (let i = 0; i < 2; i++) {
      const answer = await world.askWith(token, KEPT);
      expect(codesOf(answer)).toEqual(['MISSING_PERMISSION']);
      expect(answer.status).toBe(403);
    }
    expect(codesOf(await world.askWith(token, `{ ...F } fragment F on Query { kept }`))).toEqual([
      'MISSING_PERMISSION',
    ]);
    expect(asked).not.toHaveBeenCalled();
    const denials = await world.store.read.findBy(AuditEntry, { action: 'denied' });
    expect(denials.map(({ actor, details }) => [actor, details])).toContainEqual([
      'staff-of-duty',
      '{"field":"Query.kept","code":"MISSING_PERMISSION"}',
    ]);
  });

  it('is answered to whoever holds the permission, at once', async () => {
    await world.publishStaff('duty', { roles: ['AUDITOR'] });
    expect((await world.askWith(token, KEPT)).data).toEqual({ rewardCount: 0, kept: 1 });
    await world.publishStaff('duty');
  });

  it('does not close the other operations of a document', async () => {
    const query = `query A { rewardCount } query B { kept }`;
    const ask = (operationName: string) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, operationName }),
      });
    expect((await ask('A')).status).toBe(200);
    expect((await ask('B')).status).toBe(403);
  });
});

describe('what an operation may cost', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open({ config: { costBudgets: new Map([['DUTY_OFFICER', 100]]) } });
    await world.publishStaff('duty');
    await world.publishStaff('officer', { roles: ['PROCEDURAL_OFFICER', 'DUTY_OFFICER'] });
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  const SAME = Array.from({ length: 15 }, (_, i) => `a${i}: type { fields { type { name } } }`).join(' ');
  const PAGE = 'query ($first: Int! = 30) { rows(first: $first) { nodes { id } totalCount } }';

  it.each([
    ['a literal', '{ rows(first: 120) { nodes { id } } }', {}],
    ['a variable', PAGE, { first: 120 }],
    [
      'a default that is left',
      '{ a: rows { nodes { id } } b: rows { nodes { id } } c: rows { nodes { id } } d: rows { nodes { id } } e: rows { nodes { id } } }',
      {},
    ],
    ['questions about the schema', `{ __schema { types { fields { ${SAME} } } } }`, {}],
    ['a number beyond all numbers', PAGE, { first: 2_000_000_000 }],
  ])('is weighed by how long the lists get: %s', async (_, query, variables) => {
    for (let i = 0; i < 2; i++) {
      const answer = await world.askWith(token, query, { variables });
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['TOO_COSTLY']);
    }
  });

  it('lets through what is within it', async () => {
    expect((await world.askWith(token, PAGE)).errors).toBeUndefined();
    expect((await world.askWith(token, PAGE, { variables: { first: 50 } })).errors).toBeUndefined();
  });

  it('is the largest budget of all roles that are held', async () => {
    const other = await staffToken(world.url, 'officer', false);
    expect((await world.askWith(other, PAGE, { variables: { first: 120 } })).errors).toBeUndefined();
  });
});

describe('how often an account may ask', () => {
  it('counts by account first: one that asks too much closes no door to its neighbours', async () => {
    const world = await World.open({ config: { rates: SCARCE } });
    await world.publishStaff('duty');
    await world.publishStaff('officer');
    const token = await staffToken(world.url, 'duty', false);
    const other = await staffToken(world.url, 'officer', false);
    for (let i = 0; i < 5; i++) expect((await world.askWith(token, REPORTS)).status).toBe(200);
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: REPORTS }),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(codesOf((await response.json()) as never)).toEqual(['TOO_MANY_REQUESTS']);
    // What nobody signed in sends counts on the address; the neighbours do not pay for it.
    for (let i = 0; i < 3; i++) expect((await world.askWith('x', REPORTS)).status).toBe(401);
    expect((await world.askWith('x', REPORTS)).status).toBe(429);
    expect((await world.askWith(other, REPORTS)).status).toBe(200);
    // Whatever is asked for.
    const get = async (path: string, headers = {}) =>
      (await fetch(`${world.url}${path}`, { headers, redirect: 'manual' })).status;
    for (const path of ['/documents', '/files/coupon/1', '/auth/session'])
      expect([path, await get(path)]).toEqual([path, 429]);
    // Who has to sign in anew may: pages count for themselves.
    for (const status of [303, 303, 303, 429]) expect(await get('/auth/login')).toBe(status);
    expect(await get('/collect')).toBe(429);
    expect(await get('/documents', { authorization: `Bearer ${token}` })).toBe(429);
    expect(await get('/documents', { authorization: `Bearer ${other}` })).toBe(403);
    expect(await get('/healthz')).toBe(200);
    await world.close();
  });

  it('looks at nothing any more that comes from an address of which far too much was refused', async () => {
    const world = await World.open({ config: { rates: SCARCE } });
    await world.publishStaff('duty');
    const token = await staffToken(world.url, 'duty', false);
    const send = async (bearer: string) => (await world.askWith(bearer, REPORTS)).status;
    for (let i = 0; i < 30; i++) expect(await send('x')).toBe(i < 3 ? 401 : 429);
    expect(await send(token)).toBe(200);
    expect(await send('x')).toBe(429);
    expect(await send(token)).toBe(429);
    await world.close();
  });
});

describe('documents that are trusted', () => {
  const panelDir = mkdtempSync(join(tmpdir(), 'adal-panel-'));
  let world: World;
  let officer: string;
  let admin: string;
  let adminStepped: string;
  let court: string;
  const official = { 'x-acting-official': 'A', 'x-purpose': 'B' };

  beforeAll(async () => {
    writeFileSync(join(panelDir, 'operations.json'), JSON.stringify([hash('sha256', REPORTS)]));
    world = await World.open({ config: { trustedDocuments: true, panelDir, demo: false } });
    await world.publishStaff('duty');
    await world.publishStaff('admin', { roles: ['SYS_ADMIN'] });
    await world.publishAgency('court');
    await world.publishAgency('police');
    officer = await staffToken(world.url, 'duty', false);
    admin = await staffToken(world.url, 'admin', false);
    adminStepped = await staffToken(world.url, 'admin', true);
    court = await partnerToken(world.url, 'court', join(world.directory, 'keys'));
  });
  afterAll(async () => {
    await world.close();
    rmSync(panelDir, { recursive: true });
  });

  const call = async (token: string, path: string, body?: object) => {
    const response = await fetch(`${world.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...official },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  const partnerAsks = (query: string, token = court) =>
    world.askWith(token, query, { path: '/partner/graphql', headers: official });
  const idempotencyKey = () => randomUUID();

  it('are the panel’s own for staff, and no others', async () => {
    expect((await world.askWith(officer, REPORTS)).data).toBeDefined();
    for (const query of [`${REPORTS} `, '{ me { id } }', '{ not even GraphQL']) {
      const answer = await world.askWith(officer, query);
      expect(answer.status).toBe(403);
      expect(codesOf(answer)).toEqual(['UNTRUSTED_DOCUMENT']);
    }
  });

  it('leave the schema to those who may read it', async () => {
    const schema = '{ __schema { queryType { name } } }';
    expect(codesOf(await world.askWith(officer, schema))).toEqual(['UNTRUSTED_DOCUMENT']);
    expect((await world.askWith(admin, schema)).data).toBeDefined();
    expect(codesOf(await world.askWith(admin, '{ me { id } }'))).toEqual(['UNTRUSTED_DOCUMENT']);
    expect((await partnerAsks(schema)).data).toBeDefined();
  });

  it('are refused to list, propose and accept by the wrong ones', async () => {
    expect((await call(officer, '/documents')).status).toBe(403);
    expect((await call('x', '/documents')).status).toBe(401);
    expect((await call(officer, '/partner/documents')).status).toBe(401);
    const input = { id: randomUUID(), expectedVersion: 1, idempotencyKey: idempotencyKey() };
    expect((await call(officer, '/documents/accept', input)).status).toBe(404);
    expect((await call(adminStepped, '/documents/accept', input)).status).toBe(404);
  });

  it('refuses to take in what could never be asked', async () => {
    const propose = (text: string) =>
      call(court, '/partner/documents', { name: 'x', text, idempotencyKey: idempotencyKey() });
    expect((await propose('{ reports { rewardStatus } }')).status).toBe(400);
    expect((await propose('{ ')).status).toBe(400);
    expect(
      (await propose(`{ ${Array.from({ length: 100 }, (_, i) => `a${i}: me { id }`).join(' ')} }`)).status,
    ).toBe(400);
    expect((await call(court, '/partner/documents', { name: 'x' })).status).toBe(400);
  });

  it('are a partner’s once an administrator with a second factor accepted them, until withdrawn', async () => {
    const text = 'query Referred { reports { id number } }';
    expect(codesOf(await partnerAsks(text))).toEqual(['UNTRUSTED_DOCUMENT']);
    const proposed = await call(court, '/partner/documents', {
      name: 'Referred',
      text,
      idempotencyKey: idempotencyKey(),
    });
    expect(proposed).toMatchObject({ status: 200, body: { state: 'PROPOSED', hash: hash('sha256', text) } });
    expect(codesOf(await partnerAsks(text))).toEqual(['UNTRUSTED_DOCUMENT']);
    const again = await call(court, '/partner/documents', {
      name: 'Again',
      text,
      idempotencyKey: idempotencyKey(),
    });
    expect(again.body).toMatchObject({ errors: [{ extensions: { code: 'WRONG_STATE' } }] });

    const { id, version } = proposed.body as unknown as { id: string; version: number };
    const decide = (token: string, how: string, expectedVersion: number) =>
      call(token, `/documents/${how}`, { id, expectedVersion, idempotencyKey: idempotencyKey() });
    expect((await decide(admin, 'accept', version)).body).toMatchObject({
      errors: [{ extensions: { code: 'STEP_UP_REQUIRED' } }],
    });
    expect((await decide(adminStepped, 'accept', version)).body).toMatchObject({ state: 'ACCEPTED' });
    expect((await partnerAsks(text)).data).toBeDefined();
    const police = await partnerToken(world.url, 'police', join(world.directory, 'keys'));
    expect(codesOf(await partnerAsks(text, police))).toEqual(['UNTRUSTED_DOCUMENT']);

    expect((await call(court, '/partner/documents')).body).toMatchObject([
      { name: 'Referred', state: 'ACCEPTED' },
    ]);
    expect((await call(police, '/partner/documents')).body).toEqual([]);
    expect((await call(admin, '/documents')).body).toMatchObject([
      { id, state: 'ACCEPTED', viewerActions: ['withdrawDocument'] },
    ]);
    expect((await decide(admin, 'withdraw', version + 1)).body).toMatchObject({ state: 'WITHDRAWN' });
    expect(codesOf(await partnerAsks(text))).toEqual(['UNTRUSTED_DOCUMENT']);

    const actions = (await world.store.read.findBy(AuditEntry, { subjectId: id })).map(
      ({ action }) => action,
    );
    expect(actions.sort()).toEqual([
      'denied',
      'document.accepted',
      'document.proposed',
      'document.withdrawn',
    ]);
  });

  it('of one partner never bury those of the others', async () => {
    const police = await partnerToken(world.url, 'police', join(world.directory, 'keys'));
    const propose = (name: string) =>
      call(police, '/partner/documents', {
        name,
        text: `query ${name} { me { id } }`,
        idempotencyKey: idempotencyKey(),
      });
    for (let n = 0; n < 50; n += 1) expect((await propose(`Q${n}`)).status).toBe(200);
    const page = async (search: string) => (await call(admin, `/documents${search}`)) as never as Page;
    type Page = { status: number; body: { id: string; name: string; state: string }[] };
    const [first, second] = [await page(''), await page(`?after=${(await page('')).body.at(-1)!.id}`)];
    expect([first.body.length, second.body.length]).toEqual([50, 1]);
    expect(new Set([...first.body, ...second.body].map(({ id }) => id)).size).toBe(51);
    expect(second.body).toMatchObject([{ name: 'Referred', state: 'WITHDRAWN' }]);
    expect((await page('?state=WITHDRAWN')).body).toEqual(second.body);
    expect((await page('?state=ACCEPTED')).body).toEqual([]);
    for (const wrong of ['?state=ANY', `?after=${randomUUID()}`, '?after=']) {
      expect((await page(wrong)).status).toBe(400);
    }
    // A page begins after one's own only.
    expect((await call(police, `/partner/documents?after=${second.body[0].id}`)).status).toBe(400);
    const refused = await propose('Q50');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_PROPOSALS' } }] });
  });
});
