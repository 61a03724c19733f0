import { newAnswerKey, openAnswer, SealingRefusal, type Identity, type RootPublicKey } from '@adal/sealing';
import { freshKey } from '../../actions/key';
import { signWithNonce } from '../../passkeys/signAct';
import { graphql } from '../../providers/graphql';
import { type DisclosureGrant, type LookAnswer, viewIdentityMutation } from './operations';

/** What the vault answers, opened in this page and nowhere else. */
export interface Look {
  view: number;
  reader: string;
  account: string;
  at: string;
  identity: Partial<Identity>;
}

/**
 * One look: a key made for it alone, the passkey's signature over grant, number and key, and an answer that only this
 * key opens and only the vault can have sealed. Throws an HttpError or a SealingRefusal.
 */
export async function look(grant: DisclosureGrant): Promise<Look> {
  if (!__ADAL_SEALING_ROOT__) throw new SealingRefusal('CERTIFICATE_FORGED');
  const answerKey = await newAnswerKey();
  const content = { grantId: grant.id, view: grant.viewsUsed + 1, answerKey: answerKey.publicKey };
  const { nonce, signature } = await signWithNonce('VIEW_IDENTITY', grant.id, content);
  const input = {
    ...{ id: grant.id, expectedVersion: grant.version, idempotencyKey: freshKey() },
    ...{ answerKey: answerKey.publicKey, signature },
  };
  const { viewIdentity } = await graphql<LookAnswer>(viewIdentityMutation, { input });
  const { answer, sealingKey } = viewIdentity;
  const root = __ADAL_SEALING_ROOT__ as unknown as RootPublicKey;
  return JSON.parse(await openAnswer(answer, answerKey, sealingKey, root, nonce)) as Look;
}
