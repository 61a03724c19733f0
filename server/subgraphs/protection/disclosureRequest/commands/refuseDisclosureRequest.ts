import { command } from '../../../../kernel';
import { ROW_KEY } from '../../keys/rowMac';
import { DisclosureRequest, requestMac } from '../disclosureRequest.entity';
import type { RefuseDisclosureRequestInput } from '../disclosureRequest.inputs';
import { disclosureRequestLifecycle } from '../disclosureRequest.lifecycle';
import { mayReadRequest, mayRefuseRequest } from '../disclosureRequest.policy';

/** A request is refused with its reason; the refusal stays on record (R86). */
export const refuseDisclosureRequest = command<RefuseDisclosureRequestInput, DisclosureRequest>({
  name: 'refuseDisclosureRequest',
  result: DisclosureRequest,
  mayRead: mayReadRequest,
  async handle(ctx, { id, expectedVersion, reason, note }) {
    const request = await ctx.lock(DisclosureRequest, id, mayReadRequest, expectedVersion);
    ctx.require(mayRefuseRequest(ctx.viewer, request));
    ctx.move(request, disclosureRequestLifecycle, 'refuse');
    request.decidedById = ctx.viewer.id;
    request.decidedAt = ctx.now;
    request.refusalReason = reason;
    request.refusalNote = note ?? null;
    const { authorityId } = request;
    ctx.record('disclosureRequest.refused', { type: 'DisclosureRequest', id }, { reason, authorityId });
    return ctx.save(requestMac.sign(ctx.keys.secret(ROW_KEY), request));
  },
});
