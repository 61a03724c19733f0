import { allow, type Policy, refuse } from '../../../kernel';
import { insider, type Office, officer } from '../insiders';
import type { Shredding } from './shredding.entity';
import { type ShreddingAction, shreddingLifecycle } from './shredding.lifecycle';

/** A protection officer asks; whoever else is cleared for protection decides. */
export const mayRequestShredding: Office = officer;
export const mayReadShredding: Policy<Shredding> = (viewer) => insider(viewer);

/** Three persons stand behind it: who asked, and two others. */
export const mayApproveShredding: Policy<Shredding> = (viewer, shredding) => {
  const decision = insider(viewer);
  if (!decision.allowed) return decision;
  const action: ShreddingAction = shredding.state === 'APPROVED_ONCE' ? 'approveAgain' : 'approve';
  if (!shreddingLifecycle.can(shredding.state, action)) return refuse('WRONG_STATE');
  const behindIt = [shredding.requestedById, shredding.firstApproverId];
  return behindIt.includes(viewer.id) ? refuse('SAME_PERSON') : allow();
};

/** Anybody who could have said no still can, until the vault has begun. */
export const mayWithdrawShredding: Policy<Shredding> = (viewer, shredding) => {
  const decision = insider(viewer);
  if (!decision.allowed) return decision;
  return shreddingLifecycle.can(shredding.state, 'withdraw') ? allow() : refuse('WRONG_STATE');
};

/** Everything that may be done to a shredding, by the name of its mutation. */
export const shreddingActions: Record<string, Policy<Shredding>> = {
  approveShredding: mayApproveShredding,
  withdrawShredding: mayWithdrawShredding,
};
