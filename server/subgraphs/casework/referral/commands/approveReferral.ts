import { command } from '../../../../kernel';
import { note } from '../../report/note';
import { Referral } from '../referral.entity';
import type { ApproveReferralInput } from '../referral.inputs';
import { referralLifecycle } from '../referral.lifecycle';
import { mayApproveReferral, mayReadReferral } from '../referral.policy';

/** Management approves what another person drafted. */
export const approveReferral = command({
  name: 'approveReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion }: ApproveReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayApproveReferral(ctx.viewer, referral));
    ctx.move(referral, referralLifecycle, 'approve');
    await note(ctx, referral.reportId, 'referral.approved');
    return ctx.save(referral);
  },
});
