import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';
import type { DisclosureGrant } from './disclosureGrant.entity';
import { disclosureGrantLifecycle } from './disclosureGrant.lifecycle';

export function mayReadGrants(viewer: Viewer): Decision {
  return clearedFor(viewer, 'disclosure:read');
}

export const mayReadGrant: Policy<DisclosureGrant> = (viewer) => mayReadGrants(viewer);

/** The named reader alone, within the time box; his signature is asked for besides. Machine time. */
export const mayViewIdentity: Policy<DisclosureGrant> = (viewer, grant) => {
  const cleared = mayReadGrants(viewer);
  if (!cleared.allowed) return cleared;
  if (grant.readerId !== viewer.id) return refuse('NOT_THE_READER');
  if (grant.state !== 'ACTIVE') return refuse('WRONG_STATE');
  const now = new Date();
  return grant.validFrom <= now && now < grant.validTo ? allow() : refuse('OUTSIDE_TIME_BOX');
};

/** Closing opens nothing: any cleared person who deals with disclosures may, at once and without a signature. */
export const mayRevokeGrant: Policy<DisclosureGrant> = (viewer, grant) => {
  const cleared = clearedFor(viewer, 'disclosure:approve');
  if (!cleared.allowed) return cleared;
  return disclosureGrantLifecycle.can(grant.state, 'revoke') ? allow() : refuse('WRONG_STATE');
};

/** Everything that may be done with a grant, by the name of its mutation. */
export const grantActions: Record<string, Policy<DisclosureGrant>> = {
  viewIdentity: mayViewIdentity,
  revokeDisclosureGrant: mayRevokeGrant,
};
