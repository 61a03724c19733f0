import { command } from '../../../../kernel';
import { IdentityCorrection } from '../identityCorrection.entity';
import type { DeclineIdentityCorrectionInput } from '../identityCorrection.inputs';
import { correctionLifecycle } from '../identityCorrection.lifecycle';
import { mayDeclineCorrection, mayReadCorrection } from '../identityCorrection.policy';
import { correctionSubject } from './proposeIdentityCorrection';

/** The identity stays as it was. */
export const declineIdentityCorrection = command<DeclineIdentityCorrectionInput, IdentityCorrection>({
  name: 'declineIdentityCorrection',
  result: IdentityCorrection,
  mayRead: mayReadCorrection,
  async handle(ctx, input) {
    const correction = await ctx.lock(IdentityCorrection, input.id, mayReadCorrection, input.expectedVersion);
    ctx.require(mayDeclineCorrection(ctx.viewer, correction));
    correction.decidedById = ctx.viewer.id;
    correction.decidedAt = ctx.now;
    ctx.move(correction, correctionLifecycle, 'decline');
    ctx.record('identityCorrection.declined', correctionSubject(correction));
    return ctx.save(correction);
  },
});
