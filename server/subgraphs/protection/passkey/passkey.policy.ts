import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';
import type { Passkey } from './passkey.entity';
import { passkeyLifecycle } from './passkey.lifecycle';

/** Passkeys are for those who decide about disclosures or may be named as readers. */
export function mayEnrolPasskey(viewer: Viewer): Decision {
  return clearedFor(viewer, 'disclosure:read');
}

export const mayReadPasskey: Policy<Passkey> = (viewer) => clearedFor(viewer, 'disclosure:read');

/** A second person, who has met the owner. His own signature is asked for besides. */
export const mayConfirmPasskey: Policy<Passkey> = (viewer, passkey) => {
  const cleared = clearedFor(viewer, 'disclosure:approve');
  if (!cleared.allowed) return cleared;
  if (!passkeyLifecycle.can(passkey.state, 'confirm')) return refuse('WRONG_STATE');
  return passkey.staffId === viewer.id ? refuse('SAME_PERSON') : allow();
};

/** Closing needs no second person and no signature. */
export const mayRevokePasskey: Policy<Passkey> = (viewer, passkey) => {
  const cleared = clearedFor(viewer, 'disclosure:read');
  if (!cleared.allowed) return cleared;
  return passkeyLifecycle.can(passkey.state, 'revoke') ? allow() : refuse('WRONG_STATE');
};

/** Everything that may be done to a passkey, by the name of its mutation. */
export const passkeyActions: Record<string, Policy<Passkey>> = {
  confirmPasskey: mayConfirmPasskey,
  revokePasskey: mayRevokePasskey,
};
