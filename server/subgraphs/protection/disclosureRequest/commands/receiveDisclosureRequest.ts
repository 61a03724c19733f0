import { command, Refusal } from '../../../../kernel';
import { DisclosureAuthority } from '../../disclosureAuthority/disclosureAuthority.entity';
import { ROW_KEY } from '../../keys/rowMac';
import { DisclosureRequest, requestMac } from '../disclosureRequest.entity';
import type { ReceiveDisclosureRequestInput } from '../disclosureRequest.inputs';
import { disclosureRequestLifecycle } from '../disclosureRequest.lifecycle';
import { mayReadRequest, mayReceiveRequest } from '../disclosureRequest.policy';
import { findPerson } from '../findPerson';

/** Takes a request down, whoever asks: what the law does not allow is refused next, and stays on record (R86). */
export const receiveDisclosureRequest = command<ReceiveDisclosureRequestInput, DisclosureRequest>({
  name: 'receiveDisclosureRequest',
  result: DisclosureRequest,
  mayRead: mayReadRequest,
  async handle(ctx, input) {
    ctx.require(mayReceiveRequest(ctx.viewer));
    const { requester, purpose, about, fields } = input;
    const { authorityId = null, actNumber = null, actDate = null, basis = null } = input;
    if (authorityId && !(await ctx.manager.existsBy(DisclosureAuthority, { id: authorityId }))) {
      throw new Refusal('BAD_INPUT', {}, { authorityId: 'UNKNOWN' });
    }
    const person = await findPerson(ctx.manager, about);
    const request = ctx.create(DisclosureRequest, {
      id: ctx.newId(),
      state: disclosureRequestLifecycle.table.initial,
      ...{ authorityId, requester, actNumber, actDate, basis, purpose, about },
      fields: [...fields].sort(),
      personId: person?.id ?? null,
      receivedById: ctx.viewer.id,
      receivedAt: ctx.now,
      verifiedById: null,
      verifiedAt: null,
      decidedById: null,
      decidedAt: null,
      refusalReason: null,
      refusalNote: null,
    });
    const subject = { type: 'DisclosureRequest', id: request.id };
    ctx.record('disclosureRequest.received', subject, { authorityId, fields: request.fields.join(' ') });
    return ctx.save(requestMac.sign(ctx.keys.secret(ROW_KEY), request));
  },
});
