import { useEffect } from 'react';
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
function sealingObstacle(): 'INSECURE_CONTEXT' | 'NO_ROOT' | null {
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
  return sealIdentity(
    identity,
    await currentKey(),
    __ADAL_SEALING_ROOT__ as unknown as RootPublicKey,
    binding,
  );
}

let known: SealingKey | undefined;

/**
 * The vault's newest key; while the vault is down, the last one this page has seen, for as long as it may be
 * sealed to: registration never waits for the vault.
 */
async function currentKey(): Promise<SealingKey> {
  try {
    known = (await graphql<{ sealingKey: SealingKey }>(sealingKeyQuery)).sealingKey;
  } catch (error) {
    if (!known || new Date(known.notAfter) <= new Date()) throw error;
  }
  return known;
}

/** Asks for the key when a form opens, so that it is there should the vault be down when the form is sent. */
export function useSealing(): ReturnType<typeof sealingObstacle> {
  const obstacle = sealingObstacle();
  useEffect(() => {
    if (!obstacle) currentKey().catch(() => undefined);
  }, [obstacle]);
  return obstacle;
}
