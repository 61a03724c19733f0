import type { ViewerClaims } from '../../../server/kernel';
import { admin, type Answer, type DirectoryUnderTest } from '../running';

export interface Known {
  id: string;
  version: number;
}

const REQUEST = `mutation ($input: RequestAccountInput!) {
  requestAccount(input: $input) { roleRequest { id version state } } }`;
const ROLES = `mutation ($input: RequestRolesInput!) {
  requestRoles(input: $input) { roleRequest { id version state } } }`;
const OPENING = `mutation ($input: RequestOpeningInput!) {
  requestOpening(input: $input) { roleRequest { id version state } } }`;
export const CONFIRM = `mutation ($input: ConfirmRoleRequestInput!) {
  confirmRoleRequest(input: $input) { roleRequest { id version state staffMember { id account version } } } }`;
const REFUSE = `mutation ($input: RefuseRoleRequestInput!) {
  refuseRoleRequest(input: $input) { roleRequest { state } } }`;
const WITHDRAW = `mutation ($input: WithdrawRoleRequestInput!) {
  withdrawRoleRequest(input: $input) { roleRequest { state } } }`;
const DISABLE = `mutation ($input: DisableStaffMemberInput!) {
  disableStaffMember(input: $input) { staffMember { version disabled } } }`;
const SEEN = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on StaffMember {
  name version roles temporaryRoles { role } departments clearedUntil disabled viewerActions } } }`;

/** Somebody else who may confirm. */
export const second = () => admin({ id: 'staff-second' });

/** Two administrators at work on accounts. */
export class Accounts {
  private keys = 0;

  constructor(private readonly test: DirectoryUnderTest) {}

  key(): string {
    return `staff-test-key-${this.keys++}`;
  }

  newcomer(more: object = {}) {
    const idempotencyKey = this.key();
    return {
      idempotencyKey,
      account: `newcomer${this.keys}`,
      name: 'Сәрсенов Әли',
      position: 'инспектор',
      workPhone: '+77172000000',
      departmentCode: '71',
      roles: ['DUTY_OFFICER'],
      departments: ['71'],
      language: 'KK',
      ...more,
    };
  }

  /** An account that one administrator asked for and another confirmed. */
  async open(more: object = {}): Promise<Known & { account: string }> {
    const asked = await this.test.ask(admin(), REQUEST, { input: this.newcomer(more) });
    const { data, codes } = await this.confirm(this.requestOf(asked));
    expect(codes).toEqual([]);
    return (
      data as never as { confirmRoleRequest: { roleRequest: { staffMember: Known & { account: string } } } }
    ).confirmRoleRequest.roleRequest.staffMember;
  }

  requestOf({ data, codes }: Answer): Known {
    expect(codes).toEqual([]);
    return (Object.values(data!)[0] as { roleRequest: Known }).roleRequest;
  }

  on({ id, version }: Known) {
    return { idempotencyKey: this.key(), id, expectedVersion: version };
  }

  askRoles(viewer: ViewerClaims, input: object) {
    return this.test.ask(viewer, ROLES, {
      input: { idempotencyKey: this.key(), departments: ['*'], ...input },
    });
  }

  askOpening(id: string, expectedVersion: number) {
    return this.test.ask(admin(), OPENING, { input: this.on({ id, version: expectedVersion }) });
  }

  confirm(request: Known) {
    return this.test.ask(second(), CONFIRM, { input: this.on(request) });
  }

  async refuse(viewer: ViewerClaims, request: Known, reason: string): Promise<string> {
    return this.outcome(await this.test.ask(viewer, REFUSE, { input: { ...this.on(request), reason } }));
  }

  async withdraw(viewer: ViewerClaims, request: Known): Promise<string> {
    return this.outcome(await this.test.ask(viewer, WITHDRAW, { input: this.on(request) }));
  }

  disable(viewer: ViewerClaims, id: string, version: number) {
    return this.test.ask(viewer, DISABLE, { input: this.on({ id, version }) });
  }

  /** The account as the viewer sees it. */
  async stateOf(id: string, viewer: ViewerClaims = admin()): Promise<unknown> {
    const { data } = await this.test.ask(viewer, SEEN, { keys: [{ __typename: 'StaffMember', id }] });
    return (data as never as { _entities: unknown[] })._entities[0];
  }

  /** Puts the record's deadline into the past, under its seal, and waits until the directory has noticed. */
  async letTimePass(table: 'role_request' | 'break_glass', id: string): Promise<void> {
    await this.test.backdate(table, id);
    await this.test.settle(async () => {
      const [row] = await this.test.read.query(`SELECT state FROM ${table} WHERE id = '${id}'`);
      return ['EXPIRED', 'ENDED'].includes((row as { state: string }).state);
    });
  }

  private outcome({ data, codes }: Answer): string {
    return codes[0] ?? (Object.values(data!)[0] as { roleRequest: { state: string } }).roleRequest.state;
  }
}
