import { AuditEntry } from '../../server/kernel/tables';
import { Browser } from '../../server/gateway/cli/browser';
import { fillSignIn } from '../../server/gateway/cli/signIn';
import { ACCOUNTS_KEY } from '../../server/gateway/callers/accountsKey';
import { Session, sessionSeal } from '../../server/gateway/sessions/session.entity';
import { onEachDatabase, type TestDatabase } from '../support/databases';
import { everyStatementOf } from '../support/countStatements';
import { codesOf, World } from './support/world';

const ME = '{ me { id kind steppedUp roles } }';

onEachDatabase('signing in', (openDatabase) => {
  let world: World;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    world = await World.open({ databaseUrl: database.url });
    for (const account of ['duty', 'head', 'officer', 'manager', 'finance'])
      await world.publishStaff(account);
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  const session = async (browser: Browser) =>
    (await (await browser.get('/auth/session')).json()) as Record<string, unknown>;
  /** The account's sessions as the gateway would have written them with this change. */
  const ageSession = (account: string, change: Partial<Session>) =>
    world.store.write(async (manager) => {
      for (const row of await manager.findBy(Session, { account })) {
        const aged = { ...row, ...change };
        await manager.save(Session, { ...aged, mac: sessionSeal.of(world.keys.secret(ACCOUNTS_KEY), aged) });
      }
    });
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  it('refuses a call without a session', async () => {
    const answer = await world.ask(new Browser(world.url), ME);
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['NOT_SIGNED_IN']);
  });

  it('refuses a session that it did not give', async () => {
    const answer = await world.ask(new Browser(world.url), ME, { cookie: '__Host-adal=made-up' });
    expect(codesOf(answer)).toEqual(['NOT_SIGNED_IN']);
  });

  it('refuses a wrong password, in the reader’s language, and writes it down', async () => {
    const browser = new Browser(world.url);
    const page = await browser.follow(await browser.get('/auth/login'));
    const action = /action="([^"]+)"/.exec(await page.text())![1];
    const response = await browser.postForm(action.replace('lang=en', 'lang=ru'), {
      account: 'duty',
      password: 'x',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Неверны учётная запись, пароль или код.');
    const written = await world.store.read.findBy(AuditEntry, { action: 'signIn.failed' });
    expect(written).toMatchObject([{ subjectId: 'duty' }]);
  });

  it('refuses an account that nobody has as it refuses one with another password, by the same statements', async () => {
    const sent = await everyStatementOf(world.store);
    const refused = async (account: string, password: string) => {
      const browser = new Browser(world.url);
      const page = await browser.follow(await browser.get('/auth/login'));
      const action = /action="([^"]+)"/.exec(await page.text())![1];
      sent.splice(0);
      const response = await browser.postForm(action, { account, password });
      // The sealer of the audit looks and writes whenever its second is over.
      const work = sent.filter((sql) => /attempt|INSERT INTO .audit_entry/.test(sql));
      const html = (await response.text())
        .replace(`value="${account}" list`, '')
        .replace(/interaction\/[\w-]+/, '');
      return { status: response.status, html, work };
    };
    const known = await refused('officer', 'another');
    expect(known.work.filter((sql) => sql.startsWith('INSERT')).length).toBe(2);
    for (const password of ['another', 'adal-demo']) expect(await refused('nobody', password)).toEqual(known);
    const written = await world.store.read.findBy(AuditEntry, { action: 'signIn.failed' });
    expect(written.map(({ subjectId }) => subjectId)).not.toContain('nobody');
  });

  it('speaks the language the panel was in, and tells the panel the service’s time', async () => {
    const browser = new Browser(world.url);
    const page = await browser.follow(await browser.get('/auth/login?lang=ru'));
    expect(await page.text()).toContain('<html lang="ru"');
    const { now } = await session(browser);
    expect(Math.abs(Date.now() - Date.parse(now as string))).toBeLessThan(60_000);
  });

  it('refuses an account after ten wrong passwords, the right one included', async () => {
    const browser = new Browser(world.url);
    const page = await browser.follow(await browser.get('/auth/login'));
    const action = /action="([^"]+)"/.exec(await page.text())![1];
    const attempt = (password: string) => browser.postForm(action, { account: 'custodian1', password });
    for (let i = 0; i < 10; i++) expect((await attempt('wrong')).status).toBe(400);
    expect((await attempt('adal-demo')).status).toBe(429);
  });

  it('refuses an account that the directory never published', async () => {
    const browser = new Browser(world.url);
    const answer = await world.goThrough(browser, '/auth/login', 'auditor');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('not on the list');
    expect(browser.cookie('__Host-adal')).toBeUndefined();
  });

  it('refuses to come back from the provider in a browser that did not leave for it', async () => {
    const response = await new Browser(world.url).get('/auth/callback?code=x&state=y');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('started elsewhere');
  });

  it.each([
    '//elsewhere.example/x',
    '//[',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/%2e//elsewhere.example',
    '/\t/elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
  ])('comes back to places of this site only, not to %j', async (returnTo) => {
    const browser = new Browser(world.url);
    const start = `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
    const page = await browser.follow(await browser.get(start));
    const back = await browser.follow(await fillSignIn(browser, page, 'duty'), (url) => url.pathname === '/');
    expect(back.headers.get('location')).toBe('/');
  });

  it('signs nobody in while that cannot be written down', async () => {
    const browser = new Browser(world.url);
    const page = await browser.follow(await browser.get('/auth/login?returnTo=/done'));
    const action = /action="([^"]+)"/.exec(await page.text())![1];
    const rename = (from: string, to: string) =>
      world.store.write((manager) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('audit_entry', 'audit_away');
    try {
      const response = await browser.postForm(action, { account: 'duty', password: 'adal-demo' });
      expect(response.status).toBe(500);
      expect(response.headers.has('location')).toBe(false);
    } finally {
      await rename('audit_away', 'audit_entry');
    }
  });

  it('writes down who signed in, for which client and with what', async () => {
    const written = async () =>
      (await world.store.read.findBy(AuditEntry, { action: 'signIn.succeeded', subjectId: 'finance' })).map(
        ({ subjectType, details }) => [subjectType, JSON.parse(details) as unknown],
      );
    const browser = await world.signIn('finance');
    expect(await written()).toEqual([['account', { client: 'adal-panel', secondFactor: false }]]);
    await world.goThrough(browser, '/auth/step-up?returnTo=/done', 'finance');
    expect(await written()).toContainEqual(['account', { client: 'adal-panel', secondFactor: true }]);
  });

  it('signs a member of staff in, with a cookie for this host that scripts cannot read', async () => {
    const browser = new Browser(world.url);
    const back = await world.goThrough(browser, '/auth/login?returnTo=/done', 'duty');
    expect(back.headers.get('location')).toBe('/done');
    expect(back.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-adal='))).toMatch(
      /; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await world.ask(browser, ME)).data).toEqual({
      me: { id: 'staff-of-duty', kind: 'staff', steppedUp: false, roles: ['DUTY_OFFICER'] },
    });
    expect(await session(browser)).toEqual({
      signedIn: true,
      demo: true,
      now: expect.any(String),
      name: 'Name of duty',
      language: 'ru',
      steppedUpUntil: null,
    });
  });

  it('keeps only a hash of what the browser holds', async () => {
    const browser = await world.signIn('duty');
    const rows = await world.store.read.find(Session);
    expect(JSON.stringify(rows)).not.toContain(browser.cookie('__Host-adal'));
  });

  it('steps up by a fresh second factor, without the password, once per code', async () => {
    const browser = await world.signIn('head');
    const page = await browser.follow(await browser.get('/auth/step-up?returnTo=/done'));
    const html = await page.clone().text();
    expect(html).toContain('name="code"');
    expect(html).not.toContain('name="password"');
    await browser.follow(await fillSignIn(browser, page, 'head'), (url) => url.pathname === '/done');
    expect((await world.ask(browser, ME)).data).toMatchObject({ me: { steppedUp: true } });
    const until = new Date((await session(browser)).steppedUpUntil as string).getTime() - Date.now();
    expect(until).toBeGreaterThan(9 * 60_000);

    const code = /<code>(\d{6})<\/code>/.exec(html)![1];
    const other = await world.signIn('head');
    const again = await other.follow(await other.get('/auth/step-up'));
    const action = /action="([^"]+)"/.exec(await again.text())![1];
    expect((await other.postForm(action, { code })).status).toBe(409);
  });

  it('refuses a step-up by another account than the session’s', async () => {
    const browser = await world.signIn('manager');
    await browser.get('/auth/step-up');
    const asOther = await world.goThrough(browser, '/auth/login?returnTo=/done', 'officer');
    expect(asOther.headers.get('location')).toBe('/done');
    await ageSession('officer', { account: 'manager' });
    const refused = await world.goThrough(browser, '/auth/step-up', 'officer');
    expect(refused.status).toBe(400);
    await ageSession('manager', { account: 'officer' });
    expect((await world.ask(browser, ME)).data).toMatchObject({ me: { steppedUp: false } });
  });

  it('ends a session that idles for half an hour, or that lasts ten', async () => {
    const idle = await world.signIn('finance');
    await ageSession('finance', { lastSeenAt: minutesAgo(31) });
    expect(codesOf(await world.ask(idle, ME))).toEqual(['NOT_SIGNED_IN']);

    const long = await world.signIn('finance');
    await ageSession('finance', { startedAt: minutesAgo(601) });
    expect(codesOf(await world.ask(long, ME))).toEqual(['NOT_SIGNED_IN']);
  });

  it('signs out here and at the provider', async () => {
    const browser = await world.signIn('duty');
    const kept = browser.cookie('__Host-adal')!;
    const out = await browser.send('/auth/logout', {
      method: 'POST',
      headers: { origin: world.url, 'x-adal-csrf': '1' },
    });
    expect(await out.json()).toEqual({ redirect: null });
    expect(await session(browser)).toMatchObject({ signedIn: false, demo: true });
    expect(codesOf(await world.ask(new Browser(world.url), ME, { cookie: `__Host-adal=${kept}` }))).toEqual([
      'NOT_SIGNED_IN',
    ]);
    const page = await browser.follow(await browser.get('/auth/step-up'));
    expect(await page.text()).toContain('name="password"');
  });

  it('puts a disabled account out at its next request, and takes new roles at once', async () => {
    const browser = await world.signIn('officer');
    await world.publishStaff('officer', { roles: ['AUDITOR'] });
    expect((await world.ask(browser, ME)).data).toMatchObject({ me: { roles: ['AUDITOR'] } });
    await world.publishStaff('officer', { disabled: true });
    const answer = await world.ask(browser, ME);
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['ACCOUNT_DISABLED']);
  });

  it('shows its pages in three languages', async () => {
    const titles: string[] = [];
    for (const language of ['kk', 'ru', 'en']) {
      const browser = new Browser(world.url);
      const start = await browser.get('/auth/login');
      const page = await browser.get(
        (await browser.get(start.headers.get('location')!)).headers.get('location')!,
        { 'accept-language': language },
      );
      const html = await page.text();
      expect(html).toContain(`<html lang="${language}">`);
      titles.push(/<h1>([^<]*)</.exec(html)![1]);
    }
    expect(titles).toEqual(['Adal жүйесіне кіру', 'Вход в Adal', 'Sign in to Adal']);
  });
});
