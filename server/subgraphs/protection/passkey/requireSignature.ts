import { createHash } from 'node:crypto';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { type CommandContext, Refusal } from '../../../kernel';
import { type ActContent, fromBase64url, signedActChallenge, toBase64url } from '../../../sealing';
import { requireCleared } from '../clearance/cleared';
import { ROW_KEY } from '../keys/rowMac';
import { takeChallenge } from './challenges';
import type { SignatureInput } from './passkey.inputs';
import { Passkey, passkeyMac } from './passkey.entity';
import { relyingParty } from './relyingParty';
import { SignedAct } from './signedAct.entity';
import type { SignedActEnum } from './signedAct.enum';

/** By which a credential is found, whatever the length of its id. */
export function credentialHash(credentialId: string): string {
  return createHash('sha256').update(credentialId).digest('base64url');
}

/**
 * Makes sure that the viewer is really there: an active passkey of his, with his presence verified by its device,
 * signed exactly this content for a challenge made for this act. His clearance is the vault's own word too. Keeps the
 * signature. Refuses SIGNATURE_REFUSED or NOT_CLEARED.
 */
export async function requireSignature(
  ctx: CommandContext,
  act: SignedActEnum,
  subjectId: string,
  content: ActContent,
  given: SignatureInput,
): Promise<SignedAct> {
  await requireCleared(ctx, ctx.viewer.id, 'disclosure:read');
  const { nonce } = await takeChallenge(ctx, given.challengeId, act, subjectId);
  const passkey = await ctx.lockWhere(Passkey, {
    credentialHash: credentialHash(given.credentialId),
    staffId: ctx.viewer.id,
    state: 'ACTIVE',
  });
  if (!passkey) throw new Refusal('SIGNATURE_REFUSED');
  passkeyMac.check(ctx.keys.secret(ROW_KEY), passkey);
  passkey.signCount = await verified(ctx, passkey, await signedActChallenge(nonce, act, content), given);
  passkey.lastUsedAt = ctx.now;
  await ctx.save(passkeyMac.sign(ctx.keys.secret(ROW_KEY), passkey));
  const { authenticatorData, clientDataJSON, signature } = given;
  return ctx.save(
    ctx.create(SignedAct, {
      id: ctx.newId(),
      staffId: ctx.viewer.id,
      passkeyId: passkey.id,
      act,
      subjectId,
      nonce,
      content: JSON.stringify(content),
      authenticatorData,
      clientDataJSON,
      signature,
      signedAt: ctx.now,
    }),
  );
}

/** The passkey's counter after a signature that holds. A counter that went back is a copied passkey: refused. */
async function verified(
  ctx: CommandContext,
  passkey: Passkey,
  challenge: Uint8Array,
  { authenticatorData, clientDataJSON, signature }: SignatureInput,
): Promise<number> {
  const { id, origin } = relyingParty(ctx.settings);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: passkey.credentialId,
        rawId: passkey.credentialId,
        type: 'public-key',
        response: { authenticatorData, clientDataJSON, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: toBase64url(challenge),
      expectedOrigin: origin,
      expectedRPID: id,
      credential: {
        id: passkey.credentialId,
        publicKey: fromBase64url(passkey.publicKey),
        counter: passkey.signCount,
      },
      requireUserVerification: true,
    });
    if (!verified) throw new Refusal('SIGNATURE_REFUSED');
    return authenticationInfo.newCounter;
  } catch {
    throw new Refusal('SIGNATURE_REFUSED');
  }
}
