import { signedActChallenge, toBase64url, type ActContent } from '@adal/sealing';
import { startAuthentication } from '@simplewebauthn/browser';
import { HttpError } from 'react-admin';
import { freshKey } from '../actions/key';
import { graphql } from '../providers/graphql';
import { beginSignedActMutation } from '../resources/passkeys/operations';

export interface Signature {
  challengeId: string;
  credentialId: string;
  authenticatorData: string;
  clientDataJSON: string;
  signature: string;
}

interface Begun {
  beginSignedAct: {
    challengeId: string;
    nonce: string;
    relyingPartyId: string;
    allowCredentials: string[];
  };
}

const PATIENCE_MS = 110_000;

/** Signs an act and everything it says with the viewer's passkey; the vault's nonce comes along for what follows. */
export async function signWithNonce(
  act: string,
  subjectId: string,
  content: ActContent,
): Promise<{ nonce: string; signature: Signature }> {
  const input = { idempotencyKey: freshKey(), act, subjectId };
  const { beginSignedAct: begun } = await graphql<Begun>(beginSignedActMutation, { input });
  const { challengeId, nonce, relyingPartyId, allowCredentials } = begun;
  const challenge = toBase64url(await signedActChallenge(nonce, act, content));
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId: relyingPartyId,
      allowCredentials: allowCredentials.map((known) => ({ id: known, type: 'public-key' })),
      userVerification: 'required',
      timeout: PATIENCE_MS,
    },
  }).catch(() => {
    throw new HttpError('adal.passkey.notSigned', 0, {});
  });
  const { authenticatorData, clientDataJSON, signature } = response;
  return {
    nonce,
    signature: { challengeId, credentialId: id, authenticatorData, clientDataJSON, signature },
  };
}

/** The signature alone. */
export async function signAct(act: string, subjectId: string, content: ActContent): Promise<Signature> {
  return (await signWithNonce(act, subjectId, content)).signature;
}
