import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { command, type CommandContext, Refusal } from '../../../../kernel';
import { passkeyFingerprint, toBase64url } from '../../../../sealing';
import { requireCleared } from '../../clearance/cleared';
import { ROW_KEY } from '../../keys/rowMac';
import { takeChallenge } from '../challenges';
import { spendEnrolmentCode } from '../enrolmentCode';
import { Passkey, passkeyMac } from '../passkey.entity';
import type { EnrolPasskeyInput } from '../passkey.inputs';
import { passkeyLifecycle } from '../passkey.lifecycle';
import { mayEnrolPasskey, mayReadPasskey } from '../passkey.policy';
import { relyingParty } from '../relyingParty';
import { credentialHash } from '../requireSignature';
import { ENROL } from './beginPasskeyEnrolment';

/**
 * The viewer registers a passkey with the vault. It signs nothing until a second person has confirmed it, unless a code
 * from the vault's host was used: whoever handed that over in person was the second person.
 * Refuses PASSKEY_REFUSED, ENROLMENT_CODE_REFUSED.
 */
export const enrolPasskey = command<EnrolPasskeyInput, Passkey>({
  name: 'enrolPasskey',
  result: Passkey,
  mayRead: mayReadPasskey,
  async handle(ctx, input) {
    ctx.require(mayEnrolPasskey(ctx.viewer));
    const staffId = ctx.viewer.id;
    await requireCleared(ctx, staffId, 'disclosure:read');
    const { nonce } = await takeChallenge(ctx, input.challengeId, ENROL, staffId);
    const credential = await registered(ctx, nonce, input);
    const hash = credentialHash(credential.id);
    if (await ctx.manager.existsBy(Passkey, { credentialHash: hash })) throw new Refusal('PASSKEY_REFUSED');
    const { attestationObject, codeProof, label } = input;
    const code = codeProof
      ? await spendEnrolmentCode(ctx, staffId, { nonce, attestationObject, proof: codeProof })
      : null;
    const passkey = ctx.create(Passkey, {
      id: ctx.newId(),
      staffId,
      label,
      state: passkeyLifecycle.table.initial,
      credentialId: credential.id,
      credentialHash: hash,
      publicKey: toBase64url(credential.publicKey),
      fingerprint: await passkeyFingerprint(attestationObject),
      signCount: credential.counter,
      codeId: code?.id ?? null,
      confirmedById: null,
      confirmedAt: code ? ctx.now : null,
      lastUsedAt: null,
      revokedById: null,
      revokedAt: null,
    });
    if (code) ctx.move(passkey, passkeyLifecycle, 'confirm');
    const details = { grantee: staffId, byCode: code !== null };
    ctx.record('passkey.enrolled', { type: 'Passkey', id: passkey.id }, details);
    return ctx.save(passkeyMac.sign(ctx.keys.secret(ROW_KEY), passkey));
  },
});

async function registered(
  ctx: CommandContext,
  nonce: string,
  { credentialId, clientDataJSON, attestationObject }: EnrolPasskeyInput,
) {
  const { id, origin } = relyingParty(ctx.settings);
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: nonce,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (verified) return registrationInfo.credential;
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw new Refusal('PASSKEY_REFUSED');
}
