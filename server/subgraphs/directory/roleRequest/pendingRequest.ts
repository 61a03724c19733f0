import { type CommandContext, Refusal } from '../../../kernel';
import { ACCOUNTS_KEY, type NewAccount } from '../staffMember/account';
import { RoleRequest, type RoleRequestKind, roleRequestSeal } from './roleRequest.entity';
import { type RoleRequestAction, roleRequestLifecycle } from './roleRequest.lifecycle';
import { mayReadRoleRequests } from './roleRequest.policy';

/** How long a second person has to answer. */
const ANSWER_WITHIN_MS = 72 * 3_600_000;

type Asked = NewAccount & { id: string };

/** Writes down what is asked. Refuses REQUEST_PENDING while another request for the account waits. */
export async function askFor(
  ctx: CommandContext,
  kind: RoleRequestKind,
  asked: Asked,
  staffVersion: number | null,
): Promise<RoleRequest> {
  const waiting = await ctx.lockWhere(RoleRequest, { staffId: asked.id, state: 'PENDING' });
  if (waiting && waiting.expiresAt > new Date()) throw new Refusal('REQUEST_PENDING');
  const { account, name, position, workPhone, departmentCode, language, roles, departments } = asked;
  const request = ctx.create(RoleRequest, {
    id: ctx.newId(),
    kind,
    state: 'PENDING',
    staffId: asked.id,
    staffVersion,
    account,
    name,
    position,
    workPhone,
    email: asked.email ?? null,
    departmentCode,
    language,
    roles,
    departments,
    clearedUntil: asked.clearedUntil ?? null,
    requestedById: ctx.viewer.id,
    expiresAt: new Date(Date.now() + ANSWER_WITHIN_MS),
    decidedById: null,
    decidedAt: null,
    reason: null,
  });
  note(ctx, 'role.requested', request);
  return save(ctx, request);
}

/** The request, locked. Refuses NOT_FOUND, STALE_VERSION, and ROW_TAMPERED for a row not written here. */
export async function lockRequest(
  ctx: CommandContext,
  id: string,
  expectedVersion?: number,
): Promise<RoleRequest> {
  const request = await ctx.lock(RoleRequest, id, mayReadRoleRequests, expectedVersion);
  if (!roleRequestSeal.holds(ctx.keys.secret(ACCOUNTS_KEY), request)) throw new Refusal('ROW_TAMPERED');
  return request;
}

/** Ends the request and says so in the audit, with the grantee as its subject and who asked beside who decided. */
export async function decide(
  ctx: CommandContext,
  request: RoleRequest,
  action: RoleRequestAction,
  reason: string | null = null,
): Promise<RoleRequest> {
  ctx.move(request, roleRequestLifecycle, action);
  Object.assign(request, { decidedById: ctx.viewer.id, decidedAt: ctx.now, reason });
  note(
    ctx,
    { confirm: 'role.granted', refuse: 'role.refused', withdraw: 'role.withdrawn', expire: 'role.expired' }[
      action
    ],
    request,
  );
  return save(ctx, request);
}

function save(ctx: CommandContext, request: RoleRequest): Promise<RoleRequest> {
  request.mac = roleRequestSeal.of(ctx.keys.secret(ACCOUNTS_KEY), request);
  return ctx.save(request);
}

function note(ctx: CommandContext, action: string, request: RoleRequest): void {
  const { id, kind, staffId, roles, departments, requestedById } = request;
  const details = {
    request: id,
    kind,
    roles: roles.join(' '),
    departments: departments.join(' '),
    requestedById,
  };
  ctx.record(action, { type: 'staffMember', id: staffId }, details);
}
