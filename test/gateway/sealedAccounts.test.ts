import { onEachDatabase, type TestDatabase } from '../support/databases';
import { codesOf, World } from './support/world';

const ME = '{ me { roles steppedUp } }';
/** Longer than the gateway remembers a row that it has read. */
const FORGOTTEN_MS = 1_100;

onEachDatabase('whoever writes into the gateway’s database', (openDatabase) => {
  let world: World;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    world = await World.open({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  const now = performance.now.bind(performance);
  let ahead = 0;
  beforeAll(() => void jest.spyOn(performance, 'now').mockImplementation(() => now() + ahead));
  afterAll(() => jest.restoreAllMocks());
  const write = async (sql: string) => {
    await world.store.write((manager) => manager.query(sql));
    ahead += FORGOTTEN_MS;
  };
  const past = () => new Date(Date.now() - 1000).toISOString();
  const inAMinute = () => new Date(Date.now() + 60_000).toISOString();

  it.each([
    ['a role', `roles = '["SYS_ADMIN"]'`],
    ['a lent role', `temporaryRoles = '[{"role":"SYS_ADMIN","until":"2999-01-01T00:00:00.000Z"}]'`],
    ['another’s identity', `staffId = 'staff-of-head'`],
    ['a clearance', `clearedUntil = '2999-01-01'`],
    ['no seal', `roles = '["SYS_ADMIN"]', mac = ''`],
  ])('gives himself %s and is out', async (_, change) => {
    await world.publishStaff('duty');
    const browser = await world.signIn('duty');
    expect((await world.ask(browser, ME)).data).toMatchObject({ me: { roles: ['DUTY_OFFICER'] } });
    await write(`UPDATE staff_account SET ${change} WHERE account = 'duty'`);
    expect(codesOf(await world.ask(browser, ME))).toEqual(['ACCOUNT_UNKNOWN']);
  });

  it('opens a closed account and finds it unknown', async () => {
    await world.publishStaff('manager');
    const browser = await world.signIn('manager');
    await world.publishStaff('manager', { disabled: true });
    await write(`UPDATE staff_account SET disabled = 0 WHERE account = 'manager'`);
    expect(codesOf(await world.ask(browser, ME))).toEqual(['ACCOUNT_UNKNOWN']);
  });

  it.each([
    ['turns his session into another’s', `account = 'admin'`],
    ['shows a second factor that nobody showed', `stepUpAt = '${new Date().toISOString()}'`],
    ['makes it begin anew', `startedAt = '2999-01-01T00:00:00.000Z'`],
  ])('%s and is signed out', async (_, change) => {
    await world.publishStaff('officer');
    await world.publishStaff('admin', { roles: ['SYS_ADMIN'] });
    const browser = await world.signIn('officer');
    await write(`UPDATE session SET ${change} WHERE account = 'officer'`);
    expect(codesOf(await world.ask(browser, ME))).toEqual(['NOT_SIGNED_IN']);
  });

  it('finds a lent role gone when its time is over, though nobody said so', async () => {
    await world.publishStaff('officer', { temporaryRoles: [{ role: 'MANAGEMENT', until: inAMinute() }] });
    const browser = await world.signIn('officer');
    const lent = { me: { roles: ['DUTY_OFFICER', 'MANAGEMENT'] } };
    expect((await world.ask(browser, ME)).data).toMatchObject(lent);
    await world.publishStaff('officer', { temporaryRoles: [{ role: 'MANAGEMENT', until: past() }] });
    expect((await world.ask(browser, ME)).data).toMatchObject({ me: { roles: ['DUTY_OFFICER'] } });
  });
});
