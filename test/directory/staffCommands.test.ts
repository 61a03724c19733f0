import { onEachDatabase } from '../support/databases';
import { admin, DirectoryUnderTest, partnerViewer, staffViewer } from './running';

const REGISTER = `mutation ($input: RegisterStaffMemberInput!) {
  registerStaffMember(input: $input) { staffMember { id account version roles disabled viewerActions department { code } } } }`;
const CHANGE = `mutation ($input: ChangeStaffRolesInput!) {
  changeStaffRoles(input: $input) { staffMember { id version roles departments clearedUntil } } }`;
const DISABLE = `mutation ($input: DisableStaffMemberInput!) {
  disableStaffMember(input: $input) { staffMember { version disabled viewerActions } } }`;
const ENABLE = `mutation ($input: EnableStaffMemberInput!) {
  enableStaffMember(input: $input) { staffMember { version disabled } } }`;

let keys = 0;
const key = () => `staff-test-key-${keys++}`;
const newcomer = (more: object = {}) => ({
  idempotencyKey: key(),
  account: `newcomer${keys}`,
  name: 'Сәрсенов Әли',
  position: 'инспектор',
  workPhone: '+77172000000',
  departmentCode: '71',
  roles: ['DUTY_OFFICER'],
  departments: ['71'],
  language: 'KK',
  ...more,
});

onEachDatabase('accounts of staff', (open) => {
  let test: DirectoryUnderTest;
  beforeAll(async () => {
    test = await DirectoryUnderTest.start(open);
    await test.publish();
    await test.toldTo('gateway');
  });
  afterAll(() => test.stop());

  const register = async (more: object = {}) => {
    const { data, codes } = await test.ask(admin(), REGISTER, { input: newcomer(more) });
    expect(codes).toEqual([]);
    return data!.registerStaffMember['staffMember'] as { id: string; account: string; version: number };
  };

  it.each([
    ['a duty officer', staffViewer(['DUTY_OFFICER'], { stepUpAt: Date.now() }), 'MISSING_PERMISSION'],
    ['an auditor', staffViewer(['AUDITOR'], { stepUpAt: Date.now() }), 'MISSING_PERMISSION'],
    ['a partner', partnerViewer('someone'), 'MISSING_PERMISSION'],
    ['an administrator without second factor', admin({ stepUpAt: undefined }), 'STEP_UP_REQUIRED'],
    ['one whose second factor is stale', admin({ stepUpAt: Date.now() - 11 * 60_000 }), 'STEP_UP_REQUIRED'],
  ])('are not opened by %s', async (_, viewer, code) => {
    expect((await test.ask(viewer, REGISTER, { input: newcomer() })).codes).toEqual([code]);
  });

  it.each([
    [{ account: 'Big Letters' }, 'BAD_INPUT', { account: 'matches' }],
    [{ workPhone: '12' }, 'BAD_INPUT', { workPhone: 'matches' }],
    [{ roles: [] }, 'BAD_INPUT', { roles: 'arrayNotEmpty' }],
    [{ roles: ['PARTNER_AGENCY'] }, 'BAD_INPUT', { roles: 'NOT_FOR_STAFF' }],
    [{ departmentCode: '99' }, 'BAD_INPUT', { departmentCode: 'UNKNOWN' }],
    [{ departments: ['71', '99'] }, 'BAD_INPUT', { departments: 'UNKNOWN' }],
    [{ departments: ['71', '*'] }, 'BAD_INPUT', { departments: 'ALL_OR_SOME' }],
    [{ roles: ['AUDITOR', 'MANAGEMENT'] }, 'CONFLICTING_ROLES', undefined],
    [{ roles: ['PROTECTION_OFFICER'] }, 'CLEARANCE_REQUIRED', undefined],
    [{ roles: ['DEPUTY'], clearedUntil: '2026-03-01' }, 'CLEARANCE_REQUIRED', undefined],
  ])('are not opened with %j', async (more, code, fields) => {
    const answer = await test.ask(admin(), REGISTER, { input: newcomer(more) });
    expect(answer.codes).toEqual([code]);
    if (fields) expect(answer.fields).toEqual([fields]);
  });

  it('are opened, audited without personal data, and told to the gateway', async () => {
    const { id, account, ...rest } = await register();
    expect(rest).toEqual({
      version: 1,
      roles: ['DUTY_OFFICER'],
      disabled: false,
      department: { code: '71' },
      viewerActions: ['changeStaffRoles', 'disableStaffMember'],
    });
    const told = (await test.toldTo('gateway')).filter((event) => event.key === id);
    expect(told).toEqual([
      {
        kind: 'staff',
        key: id,
        version: 1,
        data: {
          account,
          staffId: id,
          name: 'Сәрсенов Әли',
          position: 'инспектор',
          workPhone: '+77172000000',
          roles: ['DUTY_OFFICER'],
          departments: ['71'],
          departmentCode: '71',
          disabled: false,
          language: 'kk',
          clearedUntil: null,
        },
      },
    ]);
    const [entry] = (await test.auditOf('staff.registered')).filter(({ subjectId }) => subjectId === id);
    expect(JSON.parse(entry.details)).toEqual({ roles: 'DUTY_OFFICER' });
  });

  it('keep their name for ever: nobody else gets it', async () => {
    const { account } = await register();
    expect((await test.ask(admin(), REGISTER, { input: newcomer({ account }) })).codes).toEqual([
      'ACCOUNT_TAKEN',
    ]);
    const again = newcomer();
    const answers = await Promise.all(
      [1, 2, 3].map(() => test.ask(admin(), REGISTER, { input: { ...again, idempotencyKey: key() } })),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['ACCOUNT_TAKEN', 'ACCOUNT_TAKEN']);
  });

  it('are changed by nobody who must not, and never by their owner', async () => {
    const { id } = await register({ roles: ['SYS_ADMIN'] });
    const input = () => ({
      idempotencyKey: key(),
      id,
      expectedVersion: 1,
      roles: ['MANAGEMENT'],
      departments: ['*'],
    });
    const codes = async (viewer: ReturnType<typeof admin>, more = {}) =>
      (await test.ask(viewer, CHANGE, { input: { ...input(), ...more } })).codes;
    expect(await codes(partnerViewer('someone'))).toEqual(['NOT_FOUND']);
    expect(await codes(staffViewer(['MANAGEMENT'], { stepUpAt: Date.now() }))).toEqual([
      'MISSING_PERMISSION',
    ]);
    expect(await codes(admin({ id }))).toEqual(['SAME_PERSON']);
    expect(await codes(admin({ stepUpAt: undefined }))).toEqual(['STEP_UP_REQUIRED']);
    expect(await codes(admin(), { expectedVersion: 7 })).toEqual(['STALE_VERSION']);
    expect(await codes(admin(), { roles: ['SYS_ADMIN', 'CUSTODIAN'] })).toEqual(['CONFLICTING_ROLES']);
    expect(await codes(admin(), { id: 'f0000000-0000-4000-8000-000000000000' })).toEqual(['NOT_FOUND']);
    expect(
      (await test.ask(admin({ id }), DISABLE, { input: { idempotencyKey: key(), id, expectedVersion: 1 } }))
        .codes,
    ).toEqual(['SAME_PERSON']);
    expect((await test.toldTo('gateway')).filter((event) => event.key === id)).toHaveLength(1);
  });

  it('are given other roles, closed and opened again, each told with a greater version', async () => {
    const { id } = await register();
    const changed = await test.ask(admin(), CHANGE, {
      input: {
        idempotencyKey: key(),
        id,
        expectedVersion: 1,
        roles: ['DEPUTY'],
        departments: ['*'],
        clearedUntil: '2026-03-02',
      },
    });
    expect(changed.data!.changeStaffRoles['staffMember']).toMatchObject({
      version: 2,
      roles: ['DEPUTY'],
      departments: ['*'],
      clearedUntil: '2026-03-02',
    });
    const enable = (expectedVersion: number) =>
      test.ask(admin(), ENABLE, { input: { idempotencyKey: key(), id, expectedVersion } });
    const disable = (expectedVersion: number) =>
      test.ask(admin(), DISABLE, { input: { idempotencyKey: key(), id, expectedVersion } });
    expect((await enable(2)).codes).toEqual(['WRONG_STATE']);
    expect((await disable(2)).data!.disableStaffMember['staffMember']).toEqual({
      version: 3,
      disabled: true,
      viewerActions: ['changeStaffRoles', 'enableStaffMember'],
    });
    expect((await disable(3)).codes).toEqual(['WRONG_STATE']);
    expect((await enable(3)).data!.enableStaffMember['staffMember']).toEqual({ version: 4, disabled: false });
    const told = (await test.toldTo('gateway')).filter((event) => event.key === id);
    expect(told.map(({ version, data }) => [version, data.disabled])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
    ]);
  });

  it('answer a repeated request with the account, and refuse its key for another', async () => {
    const input = newcomer();
    const first = await test.ask(admin(), REGISTER, { input });
    expect((await test.ask(admin(), REGISTER, { input })).data).toEqual(first.data);
    const other = { ...input, position: 'другая' };
    expect((await test.ask(admin(), REGISTER, { input: other })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('show reach and clearance to administrators and to their owner only', async () => {
    const { id } = await register();
    const query =
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on StaffMember { name departments viewerActions } } }';
    const seenBy = async (viewer: ReturnType<typeof admin>) =>
      (await test.ask(viewer, query, { keys: [{ __typename: 'StaffMember', id }] })).data!._entities[0];
    expect(await seenBy(admin())).toMatchObject({ departments: ['71'] });
    expect(await seenBy(staffViewer(['DUTY_OFFICER'], { id }))).toMatchObject({
      departments: ['71'],
      viewerActions: [],
    });
    expect(await seenBy(staffViewer(['MANAGEMENT']))).toMatchObject({
      name: 'Сәрсенов Әли',
      departments: null,
    });
    expect(await seenBy(partnerViewer(id))).toBeNull();
  });
});
