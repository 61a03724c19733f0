import { enrolmentProof, passkeyFingerprint } from '@adal/sealing';
import { startRegistration } from '@simplewebauthn/browser';
import { HttpError } from 'react-admin';
import { freshKey } from '../actions/key';
import { graphql } from '../providers/graphql';
import { beginPasskeyEnrolmentMutation, enrolPasskeyMutation } from '../resources/passkeys/operations';

interface Begun {
  beginPasskeyEnrolment: {
    challengeId: string;
    nonce: string;
    relyingPartyId: string;
    userHandle: string;
    account: string;
    excludeCredentials: string[];
  };
}

interface Enrolled {
  state: string;
  /** Computed in this page from what the device made, never asked of a server. */
  fingerprint: string;
}

const ALGORITHMS = [-8, -7, -257];
const PATIENCE_MS = 110_000;

/** Makes a passkey on this device and registers it with the vault; a code stays in this page. */
export async function enrolPasskey(label: string, code: string): Promise<Enrolled> {
  const { beginPasskeyEnrolment: begun } = await graphql<Begun>(beginPasskeyEnrolmentMutation, {
    input: { idempotencyKey: freshKey() },
  });
  const { challengeId, nonce, relyingPartyId, userHandle, account, excludeCredentials } = begun;
  const made = await startRegistration({
    optionsJSON: {
      challenge: nonce,
      rp: { id: relyingPartyId, name: 'Adal' },
      user: { id: userHandle, name: account, displayName: account },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: excludeCredentials.map((id) => ({ id, type: 'public-key' })),
      authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
      attestation: 'none',
      timeout: PATIENCE_MS,
    },
  }).catch(() => {
    throw new HttpError('adal.passkey.notMade', 0, {});
  });
  const { clientDataJSON, attestationObject } = made.response;
  const codeProof = code.trim() ? await enrolmentProof(code, nonce, attestationObject) : null;
  const input = { challengeId, label, credentialId: made.id, clientDataJSON, attestationObject, codeProof };
  const { enrolPasskey } = await graphql<{ enrolPasskey: { passkey: { state: string } } }>(
    enrolPasskeyMutation,
    { input: { ...input, idempotencyKey: freshKey() } },
  );
  return { state: enrolPasskey.passkey.state, fingerprint: await passkeyFingerprint(attestationObject) };
}
