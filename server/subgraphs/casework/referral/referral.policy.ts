import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { mayReadReport, withinScope } from '../report/report.policy';
import { Referral } from './referral.entity';
import { type ReferralAction, referralLifecycle, sentReferralStates } from './referral.lifecycle';

/** Staff: as the report. A partner: what was sent to it, and nothing else. */
export const mayReadReferral: Policy<Referral> = (viewer, referral) => {
  if (viewer.kind !== 'partner') return mayReadReport(viewer, referral);
  if (!viewer.has('referral:answer')) return refuse('MISSING_PERMISSION');
  const sentToThem = referral.agencyId === viewer.agencyId && sentReferralStates.includes(referral.state);
  return sentToThem ? allow() : refuse('NOT_FOUND');
};

export function referralsInScope(manager: EntityManager, viewer: Viewer): SelectQueryBuilder<Referral> {
  const query = manager.createQueryBuilder(Referral, 'referral');
  if (viewer.kind !== 'partner') return withinScope(query, viewer, 'referral');
  if (!viewer.has('referral:answer')) return query.andWhere('1 = 0');
  return query.andWhere('referral.agencyId = :agencyId AND referral.state IN (:...sent)', {
    agencyId: viewer.agencyId ?? '',
    sent: sentReferralStates,
  });
}

function step(
  kind: Viewer['kind'],
  permission: Parameters<Viewer['has']>[0],
  action: ReferralAction,
  guard: (viewer: Viewer, referral: Referral) => Decision = allow,
): Policy<Referral> {
  return (viewer, referral) => {
    const readable = mayReadReferral(viewer, referral);
    if (!readable.allowed) return readable;
    if (viewer.kind !== kind || !viewer.has(permission)) return refuse('MISSING_PERMISSION');
    if (!referralLifecycle.can(referral.state, action)) return refuse('WRONG_STATE');
    return guard(viewer, referral);
  };
}

export const mayApproveReferral = step('staff', 'referral:manage', 'approve', (viewer, referral) =>
  referral.draftedById === viewer.id ? refuse('SAME_PERSON') : allow(),
);
export const mayDispatchReferral = step('staff', 'referral:draft', 'dispatch');
export const mayCancelReferral = step('staff', 'referral:manage', 'cancel');
export const mayRecallReferral = step('staff', 'referral:manage', 'recall');
export const mayAcceptReferral = step('partner', 'referral:answer', 'accept');
export const mayAnswerReferral = step('partner', 'referral:answer', 'answer');
export const mayReturnReferral = step('partner', 'referral:answer', 'return');

export const referralActions: Record<string, Policy<Referral>> = {
  approveReferral: mayApproveReferral,
  dispatchReferral: mayDispatchReferral,
  cancelReferral: mayCancelReferral,
  recallReferral: mayRecallReferral,
  acceptReferral: mayAcceptReferral,
  answerReferral: mayAnswerReferral,
  returnReferral: mayReturnReferral,
};
