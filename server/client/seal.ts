import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, type Identity, type RootPublicKey, sealIdentity, type SealingKey } from '../sealing';
import type { GraphClient } from './graph';

const SEALING_KEY = `query SealingKey { sealingKey { keyId publicKey suite notAfter certificate } }`;

/** Seals an identity as a partner's or the panel's client does: to the vault's key under the pinned root. */
export async function sealFor(
  client: GraphClient,
  account: string,
  keysDir: string,
  identity: Identity,
  binding: string,
): Promise<Envelope & { binding: string }> {
  const root = JSON.parse(readFileSync(join(keysDir, 'public', 'root.jwk'), 'utf8')) as RootPublicKey;
  const { sealingKey } = await client.ask<{ sealingKey: SealingKey }>(account, SEALING_KEY);
  return { ...(await sealIdentity(identity, sealingKey, root, binding)), binding };
}
