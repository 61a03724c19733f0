import { onEachDatabase } from '../support/databases';
import { admin, DirectoryUnderTest, partnerViewer, staffViewer } from './running';
import { Accounts, CONFIRM } from './support/accounts';

const REQUEST = `mutation ($input: RequestAccountInput!) {
  requestAccount(input: $input) { roleRequest { id version state account } } }`;

onEachDatabase('accounts of staff', (open) => {
  let test: DirectoryUnderTest;
  let accounts: Accounts;
  beforeAll(async () => {
    test = await DirectoryUnderTest.start(open);
    await test.publish();
    await test.toldTo('gateway');
    accounts = new Accounts(test);
  });
  afterAll(() => test.stop());

  it.each([
    ['a duty officer', staffViewer(['DUTY_OFFICER'], { stepUpAt: Date.now() }), 'MISSING_PERMISSION'],
    ['an auditor', staffViewer(['AUDITOR'], { stepUpAt: Date.now() }), 'MISSING_PERMISSION'],
    [
      'a head who only confirms',
      staffViewer(['HEAD_OF_SERVICE'], { stepUpAt: Date.now() }),
      'MISSING_PERMISSION',
    ],
    ['a partner', partnerViewer('someone'), 'MISSING_PERMISSION'],
    ['an administrator without second factor', admin({ stepUpAt: undefined }), 'STEP_UP_REQUIRED'],
    ['one whose second factor is stale', admin({ stepUpAt: Date.now() - 11 * 60_000 }), 'STEP_UP_REQUIRED'],
  ])('are not asked for by %s', async (_, viewer, code) => {
    expect((await test.ask(viewer, REQUEST, { input: accounts.newcomer() })).codes).toEqual([code]);
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
    [{ roles: ['SYS_ADMIN', 'PROTECTION_OFFICER'] }, 'CONFLICTING_ROLES', undefined],
    [{ roles: ['PROTECTION_OFFICER'] }, 'CLEARANCE_REQUIRED', undefined],
    [{ roles: ['DEPUTY'], clearedUntil: '2026-03-01' }, 'CLEARANCE_REQUIRED', undefined],
  ])('are not asked for with %j', async (more, code, fields) => {
    const answer = await test.ask(admin(), REQUEST, { input: accounts.newcomer(more) });
    expect(answer.codes).toEqual([code]);
    if (fields) expect(answer.fields).toEqual([fields]);
  });

  it('open when another person confirms, audited without personal data, and told to the gateway', async () => {
    const { id, account } = await accounts.open();
    const told = (await test.toldTo('gateway')).filter((event) => event.key === id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ kind: 'staff', key: id, version: 1 });
    expect(told[0]!.data).toMatchObject({
      account,
      staffId: id,
      name: 'Сәрсенов Әли',
      roles: ['DUTY_OFFICER'],
      temporaryRoles: [],
      departments: ['71'],
      disabled: false,
      clearedUntil: null,
    });
    const acts = ['role.requested', 'role.granted'].map(async (action) => {
      const entries = (await test.auditOf(action)).filter(({ subjectId }) => subjectId === id);
      return entries.map(({ actor, details }) => [action, actor, JSON.parse(details).requestedById]);
    });
    expect((await Promise.all(acts)).flat()).toEqual([
      ['role.requested', 'staff-admin', 'staff-admin'],
      ['role.granted', 'staff-second', 'staff-admin'],
    ]);
    expect(JSON.stringify(await test.auditOf('role.granted'))).not.toContain('Сәрсенов');
  });

  it('keep their name for ever: nobody else gets it', async () => {
    const { account } = await accounts.open();
    const input = accounts.newcomer({ account });
    expect((await test.ask(admin(), REQUEST, { input })).codes).toEqual(['ACCOUNT_TAKEN']);
  });

  it('are asked for one at a time, and a repeated request is the same request', async () => {
    const input = accounts.newcomer();
    const first = await test.ask(admin(), REQUEST, { input });
    expect((await test.ask(admin(), REQUEST, { input })).data).toEqual(first.data);
    const again = { ...input, idempotencyKey: accounts.key() };
    expect((await test.ask(admin(), REQUEST, { input: again })).codes).toEqual(['REQUEST_PENDING']);
    const other = { ...input, position: 'другая' };
    expect((await test.ask(admin(), REQUEST, { input: other })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('are changed by nobody who must not, and never by their owner', async () => {
    const { id } = await accounts.open({ roles: ['SYS_ADMIN'] });
    const codes = async (viewer: ReturnType<typeof admin>, more = {}) =>
      (await accounts.askRoles(viewer, { id, expectedVersion: 1, roles: ['MANAGEMENT'], ...more })).codes;
    expect(await codes(partnerViewer('someone'))).toEqual(['NOT_FOUND']);
    expect(await codes(staffViewer(['MANAGEMENT'], { stepUpAt: Date.now() }))).toEqual([
      'MISSING_PERMISSION',
    ]);
    expect(await codes(admin({ id }))).toEqual(['SAME_PERSON']);
    expect(await codes(admin({ stepUpAt: undefined }))).toEqual(['STEP_UP_REQUIRED']);
    expect(await codes(admin(), { expectedVersion: 7 })).toEqual(['STALE_VERSION']);
    expect(await codes(admin(), { roles: ['SYS_ADMIN', 'CUSTODIAN'] })).toEqual(['CONFLICTING_ROLES']);
    expect(await codes(admin(), { id: 'f0000000-0000-4000-8000-000000000000' })).toEqual(['NOT_FOUND']);
    expect((await accounts.disable(admin({ id }), id, 1)).codes).toEqual(['SAME_PERSON']);
    expect((await test.toldTo('gateway')).filter((event) => event.key === id)).toHaveLength(1);
  });

  it('are given other roles by two, closed by one, opened again by two', async () => {
    const { id } = await accounts.open();
    const asked = await accounts.askRoles(admin(), {
      id,
      expectedVersion: 1,
      roles: ['DEPUTY'],
      departments: ['*'],
      clearedUntil: '2026-03-02',
    });
    const request = accounts.requestOf(asked);
    expect(await accounts.stateOf(id)).toMatchObject({ roles: ['DUTY_OFFICER'], version: 1 });
    expect((await accounts.confirm(request)).codes).toEqual([]);
    expect(await accounts.stateOf(id)).toMatchObject({
      version: 2,
      roles: ['DEPUTY'],
      departments: ['*'],
      clearedUntil: '2026-03-02',
    });
    expect((await accounts.askOpening(id, 2)).codes).toEqual(['WRONG_STATE']);
    expect((await accounts.disable(admin(), id, 2)).codes).toEqual([]);
    expect(await accounts.stateOf(id)).toMatchObject({
      disabled: true,
      viewerActions: ['requestRoles', 'requestOpening'],
    });
    expect((await accounts.confirm(accounts.requestOf(await accounts.askOpening(id, 3)))).codes).toEqual([]);
    const told = (await test.toldTo('gateway')).filter((event) => event.key === id);
    expect(told.map(({ version, data }) => [version, data.disabled])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
    ]);
  });

  it('are not given what another change has overtaken', async () => {
    const { id } = await accounts.open();
    const input = { id, expectedVersion: 1, roles: ['MANAGEMENT'], departments: ['*'] };
    const request = accounts.requestOf(await accounts.askRoles(admin(), input));
    await accounts.disable(admin(), id, 1);
    expect((await accounts.confirm(request)).codes).toEqual(['ACCOUNT_CHANGED']);
  });

  it.each([
    ['who asked', () => admin(), 'SAME_PERSON'],
    ['who would get the roles', (id: string) => admin({ id }), 'SAME_PERSON'],
    ['a duty officer', () => staffViewer(['DUTY_OFFICER'], { stepUpAt: Date.now() }), 'NOT_FOUND'],
    ['an auditor', () => staffViewer(['AUDITOR'], { stepUpAt: Date.now() }), 'MISSING_PERMISSION'],
    [
      'one without second factor',
      () => admin({ id: 'staff-second', stepUpAt: undefined }),
      'STEP_UP_REQUIRED',
    ],
  ])('are not confirmed by %s', async (_, viewer, code) => {
    const { id } = await accounts.open();
    const input = { id, expectedVersion: 1, roles: ['MANAGEMENT'], departments: ['*'] };
    const request = accounts.requestOf(await accounts.askRoles(admin(), input));
    const answer = await test.ask(viewer(id), CONFIRM, { input: accounts.on(request) });
    expect(answer.codes).toEqual([code]);
    expect(await accounts.stateOf(id)).toMatchObject({ roles: ['DUTY_OFFICER'] });
  });

  it('are refused with a reason, withdrawn by whoever asked, and expire', async () => {
    const { id } = await accounts.open();
    const ask = async () =>
      accounts.requestOf(
        await accounts.askRoles(admin(), {
          id,
          expectedVersion: 1,
          roles: ['MANAGEMENT'],
          departments: ['*'],
        }),
      );
    const head = staffViewer(['HEAD_OF_SERVICE'], { id: 'staff-head' });
    expect(await accounts.refuse(head, await ask(), 'нет основания')).toBe('REFUSED');
    const second = await ask();
    expect(await accounts.withdraw(admin({ id: 'staff-second' }), second)).toBe('NOT_YOURS');
    expect(await accounts.withdraw(admin(), second)).toBe('WITHDRAWN');
    const third = await ask();
    await accounts.letTimePass('role_request', third.id);
    expect((await accounts.confirm(third)).codes).toEqual(['STALE_VERSION']);
    expect((await accounts.confirm({ ...third, version: third.version + 2 })).codes).toEqual(['WRONG_STATE']);
    expect(await test.auditOf('role.expired')).toHaveLength(1);
    expect(await accounts.stateOf(id)).toMatchObject({ roles: ['DUTY_OFFICER'], version: 1 });
  });

  it('do nothing for whoever writes a role, or a colleague’s request, into the database', async () => {
    const { id } = await accounts.open();
    const input = { id, expectedVersion: 1, roles: ['MANAGEMENT'], departments: ['*'] };
    const request = accounts.requestOf(await accounts.askRoles(admin(), input));
    await test.write(`UPDATE role_request SET roles = '["SYS_ADMIN"]' WHERE id = '${request.id}'`);
    expect((await accounts.confirm(request)).codes).toEqual(['ROW_TAMPERED']);
    await test.write(`UPDATE staff_member SET roles = '["SYS_ADMIN"]' WHERE id = '${id}'`);
    expect((await accounts.askRoles(admin(), input)).codes).toEqual(['ROW_TAMPERED']);
    expect((await accounts.disable(admin(), id, 1)).codes).toEqual([]);
    const told = (await test.toldTo('gateway')).filter((event) => event.key === id);
    expect(told.map(({ data }) => [data.roles, data.disabled])).toEqual([
      [['DUTY_OFFICER'], false],
      [[], true],
    ]);
  });

  it('show reach and clearance to administrators and to their owner only', async () => {
    const { id } = await accounts.open();
    expect(await accounts.stateOf(id, admin())).toMatchObject({ departments: ['71'] });
    expect(await accounts.stateOf(id, staffViewer(['DUTY_OFFICER'], { id }))).toMatchObject({
      departments: ['71'],
      viewerActions: [],
    });
    expect(await accounts.stateOf(id, staffViewer(['MANAGEMENT']))).toMatchObject({
      name: 'Сәрсенов Әли',
      departments: null,
    });
    expect(await accounts.stateOf(id, partnerViewer(id))).toBeNull();
  });
});
