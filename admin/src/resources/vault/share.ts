import {
  fingerprintOf,
  makeOneTimeKey,
  openText,
  type OneTimeKey,
  parseShare,
  type RootPublicKey,
  sealText,
  SealingRefusal,
  SHARE_PURPOSE,
} from '@adal/sealing';
import type { Vault } from './operations';

/** The pair that this page joined a dealing with. It goes with the page: reload it, and join anew. */
let page: OneTimeKey | undefined;

export async function joinWith(): Promise<{ publicKey: string }> {
  page ??= await makeOneTimeKey();
  return { publicKey: page.publicKey };
}

/** What is to be compared with what the others see. */
export async function ownFingerprint(): Promise<string | null> {
  return page ? fingerprintOf(page.publicKey) : null;
}

/** The share that was dealt to this page, to be written down; null where it was dealt to another. */
export async function readDealt({ dealtShare }: Vault): Promise<string | null> {
  if (!dealtShare || !page) return null;
  return openText(dealtShare, SHARE_PURPOSE, page.privateKey, dealtShare.setId).catch(() => null);
}

/** Seals a share in this page to the key of the running vault, which the pinned root must vouch for. */
export async function sealShare({ openingKey }: Vault, share: string, idempotencyKey: string) {
  await parseShare(share);
  if (!openingKey || !__ADAL_SEALING_ROOT__) throw new SealingRefusal('CERTIFICATE_MISMATCH');
  const root = __ADAL_SEALING_ROOT__ as unknown as RootPublicKey;
  return { ...(await sealText(share, SHARE_PURPOSE, openingKey, root, idempotencyKey)) };
}
