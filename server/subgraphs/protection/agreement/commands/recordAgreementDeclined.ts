import { command } from '../../../../kernel';
import { ConfidentialityAgreement } from '../agreement.entity';
import type { RecordAgreementDeclinedInput } from '../agreement.inputs';
import { agreementLifecycle } from '../agreement.lifecycle';
import { mayRecordDeclined, mayReadAgreement } from '../agreement.policy';
import { agreementSubject } from './offerAgreement';

/** The person does not want the agreement; the regime stays. */
export const recordAgreementDeclined = command<RecordAgreementDeclinedInput, ConfidentialityAgreement>({
  name: 'recordAgreementDeclined',
  result: ConfidentialityAgreement,
  mayRead: mayReadAgreement,
  async handle(ctx, input) {
    const { id, expectedVersion } = input;
    const agreement = await ctx.lock(ConfidentialityAgreement, id, mayReadAgreement, expectedVersion);
    ctx.require(mayRecordDeclined(ctx.viewer, agreement));
    ctx.move(agreement, agreementLifecycle, 'decline');
    ctx.record('agreement.declined', agreementSubject(agreement));
    return ctx.save(agreement);
  },
});
