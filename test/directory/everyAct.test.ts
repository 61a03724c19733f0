import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type CommandInput, Refusal, Viewer, type ViewerClaims } from '../../server/kernel';
import { registerFirstAdministrators, sealAccounts } from '../../server/subgraphs/directory';
import { stableId } from '../../server/subgraphs/directory/stableId';
import { registerStaffMember } from '../../server/subgraphs/directory/staffMember/commands/registerStaffMember';
import type { StaffMember } from '../../server/subgraphs/directory/staffMember/staffMember.entity';
import { type Act, comesWithItsAudit, everyRow, type ReadyAct } from '../support/actsAndAudit';
import { onSqlite } from '../support/databases';
import { admin, DirectoryUnderTest, staffViewer } from './running';
import { Accounts, type Known, second } from './support/accounts';

/** Nouns of the directory whose every act is about who may do what. */
const NOUNS = ['breakGlass', 'roleRequest', 'staffMember'];
const NAMES = NOUNS.flatMap((noun) =>
  readdirSync(join(__dirname, '../../server/subgraphs/directory', noun, 'commands')).map((file) =>
    file.replace('.ts', ''),
  ),
);

const now = () => ({ stepUpAt: Date.now() });
const head = () => staffViewer(['HEAD_OF_SERVICE'], { id: 'staff-head', ...now() });
const deputy = () => staffViewer(['DEPUTY'], { id: 'staff-deputy', ...now() });
const custodian = staffViewer(['CUSTODIAN'], { id: 'staff-custodian' });
const stranger = staffViewer(['DUTY_OFFICER'], { id: 'staff-stranger', ...now() });
const host: ViewerClaims = { ...staffViewer([]), id: 'system:host', kind: 'system' };

onSqlite('every act about accounts and roles', (openDatabase) => {
  let test: DirectoryUnderTest;
  let accounts: Accounts;
  beforeAll(async () => {
    test = await DirectoryUnderTest.start(openDatabase);
    await test.publish();
    accounts = new Accounts(test);
  });
  afterAll(() => test.stop());

  const everything = async () => {
    await test.toldTo('gateway');
    return everyRow(test.running.around.store);
  };

  /** A mutation, by whom it is for or by a stranger: the same request each time. */
  function asked(
    name: string,
    viewer: ViewerClaims,
    input: object,
    grantee: string,
    answer = 'roleRequest',
  ): ReadyAct {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} { id version } } }`;
    return {
      actor: viewer.id,
      grantee,
      run: async (asStranger) => (await test.ask(asStranger ? stranger : viewer, query, { input })).codes[0],
    };
  }
  /** A command of the host, which the graph does not have. */
  function onHost<I extends CommandInput>(
    command: Command<I, StaffMember>,
    input: I,
    grantee: string,
  ): ReadyAct {
    return {
      actor: host.id,
      grantee,
      async run(asStranger) {
        const viewer = new Viewer(asStranger ? stranger : host);
        try {
          await test.executive.run(viewer, command, input);
          return undefined;
        } catch (error) {
          return error instanceof Refusal ? error.code : 'INTERNAL';
        }
      },
    };
  }

  const newcomer = () => ({ ...accounts.newcomer(), language: 'kk' as const });
  const wanted = async (id: string, version: number): Promise<Known & { staffId: string }> => {
    const roles = { id, expectedVersion: version, roles: ['DUTY_OFFICER', 'CALL_OPERATOR'] };
    return { ...accounts.requestOf(await accounts.askRoles(admin(), roles)), staffId: id };
  };
  const pending = async () => {
    const { id, version } = await accounts.open();
    return wanted(id, version);
  };
  const emergency = async (opened: boolean): Promise<Known & { staffId: string }> => {
    const { id: staffId } = await accounts.open();
    const input = { idempotencyKey: accounts.key(), ...lent(staffId) };
    const request = `mutation ($input: RequestBreakGlassInput!) { requestBreakGlass(input: $input) { breakGlass { id version } } }`;
    const { data } = await test.ask(head(), request, { input });
    let { breakGlass } = (data as unknown as { requestBreakGlass: { breakGlass: Known } }).requestBreakGlass;
    if (opened) {
      const open = asked('openBreakGlass', deputy(), accounts.on(breakGlass), staffId, 'breakGlass');
      expect(await open.run()).toBeUndefined();
      breakGlass = { ...breakGlass, version: breakGlass.version + 1 };
    }
    return { ...breakGlass, staffId };
  };
  const lent = (staffMemberId: string) => ({
    ...{ staffMemberId, role: 'MANAGEMENT', hours: 2 },
    reason: 'Начальник недоступен, срочное заявление',
  });
  const onEmergency = async (name: string, viewer: ViewerClaims, opened: boolean) => {
    const record = await emergency(opened);
    return asked(name, viewer, accounts.on(record), record.staffId, 'breakGlass');
  };
  const onRequest = async (name: string, viewer: ViewerClaims, more = {}) => {
    const request = await pending();
    return asked(name, viewer, { ...accounts.on(request), ...more }, request.staffId);
  };

  const acts: Record<string, Act> = {
    registerFirstAdministrators: {
      entries: ['staff.registered', 'staff.registered'],
      async prepare() {
        const both = [newcomer(), newcomer()].map((one) => ({ ...one, roles: ['SYS_ADMIN' as const] }));
        const input = { idempotencyKey: accounts.key(), accounts: both as never };
        return onHost(registerFirstAdministrators, input, stableId('staff', both[1].account));
      },
    },
    registerStaffMember: {
      entries: ['staff.registered'],
      async prepare() {
        const one = { ...newcomer(), roles: ['DUTY_OFFICER' as const] };
        return onHost(registerStaffMember, one, stableId('staff', one.account));
      },
    },
    sealAccounts: {
      entries: ['staff.sealed', 'staff.sealed', 'staff.sealed'],
      async prepare() {
        const [{ id }] = await test.read.query('SELECT id FROM staff_member');
        return onHost(sealAccounts, { idempotencyKey: accounts.key() }, id);
      },
    },
    requestAccount: {
      entries: ['role.requested'],
      async prepare() {
        const one = accounts.newcomer();
        return asked('requestAccount', admin(), one, stableId('staff', one.account));
      },
    },
    requestRoles: {
      entries: ['role.requested'],
      async prepare() {
        const { id, version } = await accounts.open();
        const input = { ...accounts.on({ id, version }), roles: ['CALL_OPERATOR'], departments: ['*'] };
        return asked('requestRoles', admin(), input, id);
      },
    },
    requestOpening: {
      entries: ['role.requested'],
      async prepare() {
        const { id, version } = await accounts.open();
        await accounts.disable(admin(), id, version);
        return asked('requestOpening', admin(), accounts.on({ id, version: version + 1 }), id);
      },
    },
    confirmRoleRequest: {
      entries: ['role.granted'],
      prepare: () => onRequest('confirmRoleRequest', second()),
    },
    refuseRoleRequest: {
      entries: ['role.refused'],
      prepare: () => onRequest('refuseRoleRequest', second(), { reason: 'Не нужно для работы' }),
    },
    withdrawRoleRequest: {
      entries: ['role.withdrawn'],
      prepare: () => onRequest('withdrawRoleRequest', admin()),
    },
    disableStaffMember: {
      entries: ['staff.disabled'],
      async prepare() {
        const { id, version } = await accounts.open();
        return asked('disableStaffMember', admin(), accounts.on({ id, version }), id, 'staffMember');
      },
    },
    requestBreakGlass: {
      entries: ['breakGlass.requested'],
      async prepare() {
        const { id } = await accounts.open();
        const input = { idempotencyKey: accounts.key(), ...lent(id) };
        return asked('requestBreakGlass', head(), input, id, 'breakGlass');
      },
    },
    openBreakGlass: {
      entries: ['breakGlass.opened'],
      prepare: () => onEmergency('openBreakGlass', deputy(), false),
    },
    refuseBreakGlass: {
      entries: ['breakGlass.refused'],
      prepare: () => onEmergency('refuseBreakGlass', deputy(), false),
    },
    withdrawBreakGlass: {
      entries: ['breakGlass.withdrawn'],
      prepare: () => onEmergency('withdrawBreakGlass', head(), false),
    },
    acknowledgeBreakGlass: {
      entries: ['breakGlass.acknowledged'],
      prepare: () => onEmergency('acknowledgeBreakGlass', custodian, true),
    },
    endBreakGlass: {
      entries: ['breakGlass.ended'],
      prepare: () => onEmergency('endBreakGlass', custodian, true),
    },
  };

  it('is tried here', () => expect(Object.keys(acts).sort()).toEqual([...NAMES].sort()));

  it.each(Object.keys(acts))('%s comes with its audit, or not at all', (name) =>
    comesWithItsAudit(
      { store: test.running.around.store, everything, stranger: stranger.id },
      name,
      acts[name],
    ),
  );
});
