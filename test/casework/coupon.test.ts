import { randomUUID } from 'node:crypto';
import { issueViewer, openKeys, type ViewerClaims } from '../../server/kernel';
import { departmentOf, paperHead } from '../../server/subgraphs/casework/reference/lookup';
import { ReferenceCopy } from '../../server/subgraphs/casework/reference/referenceCopy.entity';
import { statementsOf } from '../support/countStatements';
import { intakeOf, must, takeDown } from './support/life';
import { as, somebody } from './support/people';
import { tellOf } from './support/reference';
import { type Data, openWorld, type World } from './support/world';

describe('the notification coupon', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  const fetch = async (viewer: ViewerClaims | null, path: string) => {
    const keys = openKeys(world.settings.keysDir, 'gateway');
    const token = viewer ? await issueViewer(keys, viewer, 'casework') : undefined;
    return world.running.casework.file(path, token).then(
      (file) => file,
      (error: { code: string }) => error.code,
    );
  };
  const audited = (action: string, subjectId: string): Promise<Data[]> =>
    world.store.read.query(
      `SELECT actor FROM audit_entry WHERE action = '${action}' AND subjectId = '${subjectId}'`,
    );

  it('is given to nobody but whoever received the report', async () => {
    const { id } = await must(world, 'duty', 'registerReport', await intakeOf(world, 'S14'));
    expect(await fetch(null, `coupon/${id}`)).toBe('NOT_SIGNED_IN');
    for (const who of ['manager', 'officer', 'operator', 'head', 'police', 'admin']) {
      expect([who, await fetch(as(who), `coupon/${id}`)]).toEqual([who, 'NOT_FOUND']);
    }
    expect(await fetch(somebody(randomUUID(), ['DUTY_OFFICER']), `coupon/${id}`)).toBe('NOT_FOUND');
    for (const path of ['', 'coupon', `coupon/${randomUUID()}`, 'coupon/../x', `other/${id}`]) {
      expect([path, await fetch(as('duty'), path)]).toEqual([path, 'NOT_FOUND']);
    }
    expect(await audited('report.couponPrinted', id as string)).toEqual([]);
  });

  it('of another’s report is refused as one of no report, by the same statements', async () => {
    const { id } = await must(world, 'duty', 'registerReport', await intakeOf(world, 'S14'));
    const asked = async (of: unknown) => {
      const work = () => fetch(as('officer'), `coupon/${String(of)}`);
      const { result, statements } = await statementsOf(world.store, work);
      return { result, statements: statements.filter((sql) => !sql.includes('outbox_event')) };
    };
    const unknown = await asked(randomUUID());
    expect(unknown.result).toBe('NOT_FOUND');
    expect(unknown.statements.length).toBeGreaterThan(2);
    expect(await asked(id)).toEqual(unknown);
  });

  it.each(['S14', 'S16', 'S20'])(
    'of %s is a page in the applicant’s language, and printing it is audited',
    async (sample) => {
      const who = sample === 'S16' ? 'operator' : 'duty';
      const { id, number } = await must(world, who, 'registerReport', await intakeOf(world, sample));
      const file = await fetch(as(who), `coupon/${id}`);
      expect(file).toMatchObject({ contentType: 'application/pdf', filename: `coupon-${number}.pdf` });
      expect((file as { body: Buffer }).body.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await audited('report.couponPrinted', id as string)).toEqual([{ actor: as(who).id }]);
    },
  );

  it('names no service that was taken out of the directory', async () => {
    const { read } = world.store;
    const headOn = async (day: string) => paperHead(read, await departmentOf(read, '71'), day, 'en');
    const { name } = await headOn('2026-03-02');
    const [service, department] = name.split('\n');
    expect(service).not.toBe('');
    const profiles = await read.findBy(ReferenceCopy, { kind: 'organization' });
    const { key } = profiles.find(({ data }) => data.nameEn === service)!;
    await tellOf(world, 'organization', key, true);
    expect((await headOn('2026-03-02')).name).toBe(department);
    await tellOf(world, 'organization', key, false);
    expect((await headOn('2026-03-02')).name).toBe(name);
  });

  it('of an oral statement is for the officer who took it', async () => {
    const { report } = await takeDown(world, 'S01');
    expect(await fetch(as('duty'), `coupon/${report.id}`)).toMatchObject({ contentType: 'application/pdf' });
  });
});
