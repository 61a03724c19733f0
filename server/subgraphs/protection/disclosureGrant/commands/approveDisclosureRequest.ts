import { command, type CommandContext, Refusal } from '../../../../kernel';
import { requireCleared } from '../../clearance/cleared';
import { contentOf, DisclosureRequest, requestMac } from '../../disclosureRequest/disclosureRequest.entity';
import type { ApproveDisclosureRequestInput } from '../../disclosureRequest/disclosureRequest.inputs';
import { disclosureRequestLifecycle } from '../../disclosureRequest/disclosureRequest.lifecycle';
import { mayApproveRequest, mayReadRequest } from '../../disclosureRequest/disclosureRequest.policy';
import { requireLawful } from '../../disclosureRequest/requireLawful';
import { ROW_KEY } from '../../keys/rowMac';
import { requireSignature } from '../../passkey/requireSignature';
import { SignedActEnum } from '../../passkey/signedAct.enum';
import { DisclosureGrant, grantMac, grantSubject } from '../disclosureGrant.entity';
import { disclosureGrantLifecycle } from '../disclosureGrant.lifecycle';

const LONGEST_MS = 30 * 24 * 3_600_000;

/** A second cleared person grants a verified request: one reader, some fields, a time box, a number of looks (R85). */
export const approveDisclosureRequest = command<ApproveDisclosureRequestInput, DisclosureRequest>({
  name: 'approveDisclosureRequest',
  result: DisclosureRequest,
  mayRead: mayReadRequest,
  async handle(ctx, input) {
    const request = await ctx.lock(DisclosureRequest, input.id, mayReadRequest, input.expectedVersion);
    const key = ctx.keys.secret(ROW_KEY);
    requestMac.check(key, request);
    ctx.ifDenied.grantee = input.readerId;
    ctx.require(mayApproveRequest(ctx.viewer, request));
    await requireLawful(ctx, request);
    await requireTerms(ctx, request, input);
    const { readerId, validFrom, validTo, viewLimit } = input;
    const fields = [...input.fields].sort();
    const content = {
      ...contentOf(request),
      ...{ grantedFields: fields, readerId, viewLimit },
      validFrom: validFrom.toISOString(),
      validTo: validTo.toISOString(),
    };
    await requireCleared(ctx, ctx.viewer.id, 'disclosure:approve');
    const act = SignedActEnum.APPROVE_REQUEST;
    const signed = await requireSignature(ctx, act, request.id, content, input.signature);
    const grant = ctx.create(DisclosureGrant, {
      id: ctx.newId(),
      state: disclosureGrantLifecycle.table.initial,
      requestId: request.id,
      personId: request.personId!,
      ...{ readerId, fields, validFrom, validTo, viewLimit },
      approvedById: ctx.viewer.id,
      signedActId: signed.id,
      viewsUsed: 0,
      endedAt: null,
      endedById: null,
      endReason: null,
    });
    await ctx.save(grantMac.sign(key, grant));
    ctx.move(request, disclosureRequestLifecycle, 'approve');
    request.decidedById = ctx.viewer.id;
    request.decidedAt = ctx.now;
    ctx.record('disclosureRequest.approved', { type: 'DisclosureRequest', id: request.id });
    const terms = { grantee: readerId, fields: fields.join(' '), viewLimit };
    ctx.record('disclosureGrant.given', grantSubject(grant), { ...terms, signedAct: signed.id });
    return ctx.save(requestMac.sign(key, request));
  },
});

/** The reader is cleared and not the approver; no more fields than were asked for; an end that lies ahead and near. */
async function requireTerms(
  ctx: CommandContext,
  request: DisclosureRequest,
  { readerId, fields, validFrom, validTo }: ApproveDisclosureRequestInput,
): Promise<void> {
  if (readerId === ctx.viewer.id) throw new Refusal('SAME_PERSON');
  await requireCleared(ctx, readerId, 'disclosure:read');
  const beyond = fields.filter((field) => !request.fields.includes(field));
  if (beyond.length > 0) throw new Refusal('BAD_INPUT', {}, { fields: 'NOT_ASKED_FOR' });
  const length = validTo.getTime() - validFrom.getTime();
  if (length <= 0 || length > LONGEST_MS || validTo <= new Date()) {
    throw new Refusal('BAD_INPUT', {}, { validTo: 'TIME_BOX' });
  }
}
