import type { Policy } from '../../../kernel';
import { insider, notBy, stepsOf } from '../insiders';
import type { IdentityCorrection } from './identityCorrection.entity';
import { correctionLifecycle } from './identityCorrection.lifecycle';

export const mayReadCorrection: Policy<IdentityCorrection> = (viewer) => insider(viewer);

const step = stepsOf<
  IdentityCorrection['state'],
  Parameters<typeof correctionLifecycle.can>[1],
  IdentityCorrection
>(correctionLifecycle);

export const mayApplyCorrection = step(insider, 'apply', notBy('proposedById'));
export const mayDeclineCorrection = step(insider, 'decline');

export const correctionActions: Record<string, Policy<IdentityCorrection>> = {
  applyIdentityCorrection: mayApplyCorrection,
  declineIdentityCorrection: mayDeclineCorrection,
};
