import { command } from '../../../../kernel';
import { requireCleared } from '../../clearance/cleared';
import { ROW_KEY } from '../../keys/rowMac';
import { requireSignature } from '../../passkey/requireSignature';
import { SignedActEnum } from '../../passkey/signedAct.enum';
import { contentOf, DisclosureRequest, requestMac } from '../disclosureRequest.entity';
import type { VerifyDisclosureRequestInput } from '../disclosureRequest.inputs';
import { disclosureRequestLifecycle } from '../disclosureRequest.lifecycle';
import { mayReadRequest, mayVerifyRequest } from '../disclosureRequest.policy';
import { requireLawful } from '../requireLawful';

/** A protection officer has the act before him and vouches that the law lets this requester ask (R85). */
export const verifyDisclosureRequest = command<VerifyDisclosureRequestInput, DisclosureRequest>({
  name: 'verifyDisclosureRequest',
  result: DisclosureRequest,
  mayRead: mayReadRequest,
  async handle(ctx, input) {
    const request = await ctx.lock(DisclosureRequest, input.id, mayReadRequest, input.expectedVersion);
    requestMac.check(ctx.keys.secret(ROW_KEY), request);
    ctx.require(mayVerifyRequest(ctx.viewer, request));
    await requireLawful(ctx, request);
    await requireCleared(ctx, ctx.viewer.id, 'disclosure:handle');
    const act = SignedActEnum.VERIFY_REQUEST;
    const signed = await requireSignature(ctx, act, request.id, contentOf(request), input.signature);
    ctx.move(request, disclosureRequestLifecycle, 'verify');
    request.verifiedById = ctx.viewer.id;
    request.verifiedAt = ctx.now;
    const subject = { type: 'DisclosureRequest', id: request.id };
    ctx.record('disclosureRequest.verified', subject, { signedAct: signed.id });
    return ctx.save(requestMac.sign(ctx.keys.secret(ROW_KEY), request));
  },
});
