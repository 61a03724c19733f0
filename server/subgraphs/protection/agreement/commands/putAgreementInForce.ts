import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { serviceDay } from '../../serviceDay';
import { changeRegime } from '../regime';
import { ConfidentialityAgreement } from '../agreement.entity';
import type { PutAgreementInForceInput } from '../agreement.inputs';
import { agreementLifecycle } from '../agreement.lifecycle';
import { mayPutInForce, mayReadAgreement } from '../agreement.policy';
import { agreementSubject } from './offerAgreement';

/** A second person brings the agreement into force; the record is kept under it from now on. */
export const putAgreementInForce = command<PutAgreementInForceInput, ConfidentialityAgreement>({
  name: 'putAgreementInForce',
  result: ConfidentialityAgreement,
  mayRead: mayReadAgreement,
  async handle(ctx, input) {
    const { id, expectedVersion } = input;
    const agreement = await ctx.lock(ConfidentialityAgreement, id, mayReadAgreement, expectedVersion);
    ctx.require(mayPutInForce(ctx.viewer, agreement));
    ctx.require(freshFactor(ctx.viewer));
    agreement.inForceFrom = serviceDay(ctx.now);
    agreement.putInForceById = ctx.viewer.id;
    await changeRegime(ctx, agreement.recordId, 'CONFIDENTIAL_AGREEMENT');
    ctx.move(agreement, agreementLifecycle, 'putInForce');
    ctx.record('agreement.inForce', agreementSubject(agreement));
    return ctx.save(agreement);
  },
});
