import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, SignJWT } from 'jose';
import { partnerToken, staffToken } from '../../server/gateway/cli/tokens';
import { AuditEntry } from '../../server/kernel/tables';
import { codesOf, World } from './support/world';

const ME = '{ me { id kind } }';
const PARTNER = '/partner/graphql';
const statement = {
  'x-acting-official': encodeURIComponent('Судья А. Б.'),
  'x-purpose': encodeURIComponent('Рассмотрение дела'),
};

describe('bearer tokens', () => {
  let world: World;
  let staff: string;
  let partner: string;
  beforeAll(async () => {
    world = await World.open();
    await world.publishStaff('duty');
    await world.publishStaff('head');
    await world.publishAgency('court');
    staff = await staffToken(world.url, 'duty', false);
    partner = await partnerToken(world.url, 'court', join(world.directory, 'keys'));
  });
  afterAll(() => world.close());

  it('refuses what is not a token', async () => {
    const answer = await world.askWith('not.a.token', ME);
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['NOT_SIGNED_IN']);
  });

  it('refuses a token signed by somebody else', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({ acr: 'urn:adal:second-factor', client_id: 'adal-cli' })
      .setProtectedHeader({ alg: 'ES256', kid: 'demo', typ: 'at+jwt' })
      .setIssuer(`${world.url}/oidc`)
      .setAudience('urn:adal:staff')
      .setSubject('head')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    expect(codesOf(await world.askWith(forged, ME))).toEqual(['NOT_SIGNED_IN']);
  });

  it('refuses a token of one contract at the other', async () => {
    expect(codesOf(await world.askWith(partner, ME))).toEqual(['NOT_SIGNED_IN']);
    expect(codesOf(await world.askWith(staff, ME, { path: PARTNER, headers: statement }))).toEqual([
      'NOT_SIGNED_IN',
    ]);
  });

  it('refuses a session cookie and a token together', async () => {
    const browser = await world.signIn('duty');
    const answer = await world.ask(browser, ME, { authorization: `Bearer ${staff}` });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['MIXED_CREDENTIALS']);
  });

  it('refuses a session cookie at the partners’ door', async () => {
    const browser = await world.signIn('duty');
    const response = await browser.send(PARTNER, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.url, 'x-adal-csrf': '1' },
      body: JSON.stringify({ query: ME }),
    });
    expect(response.status).toBe(401);
  });

  it('refuses a partner that does not say for whom and why it asks', async () => {
    const incomplete: Record<string, string>[] = [
      {},
      { 'x-purpose': 'why' },
      { ...statement, 'x-purpose': '%' },
    ];
    for (const headers of incomplete) {
      expect(codesOf(await world.askWith(partner, ME, { path: PARTNER, headers }))).toEqual([
        'PURPOSE_REQUIRED',
      ]);
    }
  });

  it('lets a partner in with its statement, which the subgraphs see', async () => {
    const answer = await world.askWith(partner, '{ me { id kind purpose } }', {
      path: PARTNER,
      headers: statement,
    });
    expect(answer.data).toEqual({ me: { id: 'court', kind: 'partner', purpose: 'Рассмотрение дела' } });
  });

  it('shows partners nothing but what is tagged for them', async () => {
    const answer = await world.askWith(partner, '{ me { roles } }', { path: PARTNER, headers: statement });
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const schema = await world.askWith(partner, '{ __schema { types { name } } }', {
      path: PARTNER,
      headers: statement,
    });
    expect(JSON.stringify(schema.data)).toContain('"Report"');
    expect(JSON.stringify(schema.data)).not.toContain('StaffMember');
  });

  it('puts a partner out whose agency was closed', async () => {
    await world.publishAgency('court', false);
    const answer = await world.askWith(partner, ME, { path: PARTNER, headers: statement });
    expect(codesOf(answer)).toEqual(['ACCOUNT_DISABLED']);
    await world.publishAgency('court');
  });

  it('refuses a client that the directory never published', async () => {
    const stranger = await partnerToken(world.url, 'police', join(world.directory, 'keys'));
    const answer = await world.askWith(stranger, ME, { path: PARTNER, headers: statement });
    expect(codesOf(answer)).toEqual(['ACCOUNT_UNKNOWN']);
  });

  it('gives no token to a partner that proves itself with another’s key', async () => {
    const stolen = join(world.directory, 'stolen');
    mkdirSync(join(stolen, 'partners'), { recursive: true });
    copyFileSync(
      join(world.directory, 'keys', 'partners', 'police.jwk'),
      join(stolen, 'partners', 'prosecutor.jwk'),
    );
    await expect(partnerToken(world.url, 'prosecutor', stolen)).rejects.toThrow();
  });

  it('gives no token that cannot be written down', async () => {
    const rename = (from: string, to: string) =>
      world.store.write((manager) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('audit_entry', 'audit_away');
    try {
      await expect(partnerToken(world.url, 'court', join(world.directory, 'keys'))).rejects.toThrow();
    } finally {
      await rename('audit_away', 'audit_entry');
    }
  });

  it('writes every token down, once', async () => {
    const written = async (account: string) =>
      (await world.store.read.findBy(AuditEntry, { action: 'token.issued', subjectId: account })).map(
        ({ subjectType, details }) => [subjectType, JSON.parse(details) as unknown],
      );
    expect(await written('duty')).toEqual([['account', { client: 'adal-cli', secondFactor: false }]]);
    await partnerToken(world.url, 'egov-portal', join(world.directory, 'keys'));
    expect(await written('egov-portal')).toEqual([
      ['account', { client: 'egov-portal', secondFactor: false }],
    ]);
  });

  it('gives scripts of the staff a token by the real flow, with a second factor if asked', async () => {
    expect((await world.askWith(staff, '{ me { id steppedUp } }')).data).toEqual({
      me: { id: 'staff-of-duty', steppedUp: false },
    });
    const stepped = await staffToken(world.url, 'head', true);
    for (const action of ['signIn.succeeded', 'token.issued']) {
      const written = await world.store.read.findBy(AuditEntry, { action, subjectId: 'head' });
      expect(written).toMatchObject([{ details: '{"client":"adal-cli","secondFactor":true}' }]);
    }
    expect((await world.askWith(stepped, '{ me { id steppedUp } }')).data).toEqual({
      me: { id: 'staff-of-head', steppedUp: true },
    });
  });

  it('takes another code when one was used a moment ago', async () => {
    const second = await staffToken(world.url, 'head', true);
    expect((await world.askWith(second, '{ me { steppedUp } }')).data).toEqual({ me: { steppedUp: true } });
  });
});
