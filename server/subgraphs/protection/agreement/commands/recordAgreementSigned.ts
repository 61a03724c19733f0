import { command } from '../../../../kernel';
import { requirePast, serviceDay } from '../../serviceDay';
import { ConfidentialityAgreement } from '../agreement.entity';
import type { RecordAgreementSignedInput } from '../agreement.inputs';
import { agreementLifecycle } from '../agreement.lifecycle';
import { mayRecordSigned, mayReadAgreement } from '../agreement.policy';
import { agreementSubject } from './offerAgreement';

/** The person signed the agreement. */
export const recordAgreementSigned = command<RecordAgreementSignedInput, ConfidentialityAgreement>({
  name: 'recordAgreementSigned',
  result: ConfidentialityAgreement,
  mayRead: mayReadAgreement,
  async handle(ctx, input) {
    const { id, expectedVersion } = input;
    const agreement = await ctx.lock(ConfidentialityAgreement, id, mayReadAgreement, expectedVersion);
    ctx.require(mayRecordSigned(ctx.viewer, agreement));
    requirePast(input.signedOn, serviceDay(ctx.now), 'signedOn');
    agreement.signedOn = input.signedOn;
    agreement.signedRecordedById = ctx.viewer.id;
    ctx.move(agreement, agreementLifecycle, 'sign');
    ctx.record('agreement.signed', agreementSubject(agreement));
    return ctx.save(agreement);
  },
});
