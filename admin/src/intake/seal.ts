import {
  sealIdentity,
  SealingRefusal,
  type Envelope,
  type RootPublicKey,
  type SealingKey,
} from '@adal/sealing';
import { graphql } from '../providers/graphql';
import { toIdentity, type IdentityDraft } from './identity';
import { sealingKeyQuery } from './operations';

/** Why intake cannot seal here at all; `null` where it can. */
export function sealingObstacle(): 'INSECURE_CONTEXT' | 'NO_ROOT' | null {
  if (!window.isSecureContext || !crypto.subtle) return 'INSECURE_CONTEXT';
  return __ADAL_SEALING_ROOT__ ? null : 'NO_ROOT';
}

/**
 * Seals the identity in this page to the vault's key, which the pinned root must vouch for. `binding` is the
 * idempotency key of the command that carries it. `null` for an anonymous report.
 */
export async function sealDraft(draft: IdentityDraft, binding: string): Promise<Envelope | null> {
  const identity = toIdentity(draft);
  if (!identity) return null;
  const obstacle = sealingObstacle();
  if (obstacle) throw new SealingRefusal('INSECURE_CONTEXT');
  const { sealingKey } = await graphql<{ sealingKey: SealingKey }>(sealingKeyQuery);
  return sealIdentity(identity, sealingKey, __ADAL_SEALING_ROOT__ as unknown as RootPublicKey, binding);
}
