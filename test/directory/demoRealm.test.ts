import { enterDemoStaff, demoRegistrar } from '../../server/demo/staff';
import { StaffMember } from '../../server/subgraphs/directory/staffMember/staffMember.entity';
import { onSqlite } from '../support/databases';
import { DirectoryUnderTest, partnerViewer, publicViewer, staffViewer } from './running';

const ME =
  '{ me { staff { account name department { code name } } agency { code kind name } roles permissions steppedUp language } }';

onSqlite('the demo realm', (open) => {
  let test: DirectoryUnderTest;
  const enter = () => enterDemoStaff((command, input) => test.executive.run(demoRegistrar(), command, input));

  beforeAll(async () => {
    test = await DirectoryUnderTest.start(open);
    await test.publish();
    await enter();
  });
  afterAll(() => test.stop());

  it('has an account for every role, opened by the commands', async () => {
    const told = (await test.toldTo('gateway')).filter(({ kind }) => kind === 'staff' || kind === 'agency');
    expect(told.map(({ data }) => data.account ?? data.clientId).sort()).toEqual(
      `admin admin2 audit-body auditor court custodian1 custodian2 custodian3 custodian4 custodian5 deputy duty
       egov-portal finance finance2 head investigator manager manager2 member1 member2 member3 member4 member5
       officer officer2 operator ownsecurity police prosecutor protection protection2 secretary`.split(/\s+/),
    );
    const byAccount = Object.fromEntries(told.map(({ data }) => [data.account ?? data.clientId, data]));
    expect(byAccount.officer2).toMatchObject({
      departmentCode: '71',
      departments: ['71'],
      clearedUntil: null,
    });
    expect(byAccount.duty).toMatchObject({ departmentCode: 'CENTRAL', departments: ['*'] });
    const cleared = told.filter(({ data }) => data.clearedUntil).map(({ data }) => data.account);
    expect(cleared.sort()).toEqual(['deputy', 'head', 'protection', 'protection2']);
    expect(await test.auditOf('staff.registered')).toHaveLength(28);
  });

  it('is entered once, however often the system starts, and leaves changed accounts alone', async () => {
    const duty = await test.read.findOneByOrFail(StaffMember, { account: 'duty' });
    const viewer = staffViewer(['SYS_ADMIN'], { id: 'an-admin', stepUpAt: Date.now() });
    const input = { idempotencyKey: 'disable-duty', id: duty.id, expectedVersion: 1 };
    const { codes } = await test.ask(
      viewer,
      'mutation ($input: DisableStaffMemberInput!) { disableStaffMember(input: $input) { staffMember { id } } }',
      { input },
    );
    expect(codes).toEqual([]);
    const before = (await test.toldTo('gateway')).length;
    await enter();
    expect(await test.toldTo('gateway')).toHaveLength(before);
    expect(await test.read.findOneByOrFail(StaffMember, { account: 'duty' })).toMatchObject({
      disabled: true,
    });
  });

  it('leaves accounts alone that it entered so long ago that nobody remembers the request', async () => {
    await test.write('DELETE FROM idempotency_key');
    const before = (await test.toldTo('gateway')).length;
    await enter();
    expect(await test.toldTo('gateway')).toHaveLength(before);
  });

  it('tells nobody who he is unless he signed in', async () => {
    expect((await test.ask(publicViewer, ME)).codes).toEqual(['NOT_SIGNED_IN']);
  });

  it('tells an employee his account and what he may do', async () => {
    const { id } = await test.read.findOneByOrFail(StaffMember, { account: 'operator' });
    const { data } = await test.ask(staffViewer(['CALL_OPERATOR'], { id, stepUpAt: Date.now() }), ME);
    expect(data!.me).toEqual({
      staff: {
        account: 'operator',
        name: 'Кузнецова Ирина Павловна',
        department: { code: 'CENTRAL', name: 'Central Office' },
      },
      agency: null,
      roles: ['CALL_OPERATOR'],
      permissions: ['reference:read', 'report:register', 'report:status', 'staff:read'],
      steppedUp: true,
      language: 'EN',
    });
  });

  it('tells a partner its agency', async () => {
    const court = (await test.toldTo('gateway')).find(({ data }) => data.clientId === 'court')!;
    const { data } = await test.ask(
      partnerViewer(court.key),
      '{ me { agency { code kind name } staff { id } language } }',
    );
    expect(data!.me).toEqual({
      agency: {
        code: 'COURT',
        kind: 'COURT',
        name: 'Специализированный межрайонный суд по уголовным делам города Астаны',
      },
      staff: null,
      language: 'RU',
    });
  });

  it('lists its staff by name, page by page', async () => {
    const query =
      'query ($after: String) { staff(first: 10, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } totalCount } }';
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await test.ask(staffViewer(['DUTY_OFFICER']), query, { after });
      const page = data!.staff as {
        nodes: { name: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
      expect(page.totalCount).toBe(28);
      names.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(names).toHaveLength(28);
    expect(names).toEqual([...names].sort());
  });
});
