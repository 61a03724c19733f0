import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';
import type { DisclosureAuthority } from './disclosureAuthority.entity';

export function mayReadAuthorities(viewer: Viewer): Decision {
  return clearedFor(viewer, 'disclosure:read');
}

/** His signature is asked for besides. */
export function mayRegisterAuthority(viewer: Viewer): Decision {
  return clearedFor(viewer, 'disclosure:approve');
}

export const mayReadAuthority: Policy<DisclosureAuthority> = (viewer) => mayReadAuthorities(viewer);

/** Closing needs no signature. */
export const mayCloseAuthority: Policy<DisclosureAuthority> = (viewer, { validTo }) => {
  const cleared = clearedFor(viewer, 'disclosure:approve');
  if (!cleared.allowed) return cleared;
  return validTo === null ? allow() : refuse('WRONG_STATE');
};

/** Everything that may be done to an authority, by the name of its mutation. */
export const authorityActions: Record<string, Policy<DisclosureAuthority>> = {
  closeDisclosureAuthority: mayCloseAuthority,
};
