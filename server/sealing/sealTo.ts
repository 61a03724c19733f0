import { fromBase64url, toBase64url, utf8 } from './bytes';
import { type Envelope, ENVELOPE_VERSION } from './envelope';
import { pad } from './padding';
import { SealingRefusal } from './refusal';
import { sealingBinding, sealingInfo, sealingSuite } from './suite';

/** A public key by its name. Whether it is the right one is for the caller to make sure of. */
export interface Recipient {
  keyId: string;
  publicKey: string;
}

/** Seals a text to a known public key, for one purpose and one act. Throws BINDING_INVALID for a short binding. */
export async function sealTo(
  text: string,
  purpose: string,
  { keyId, publicKey }: Recipient,
  binding: string,
): Promise<Envelope> {
  if (binding.length < 8) throw new SealingRefusal('BINDING_INVALID');
  const suite = sealingSuite();
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(fromBase64url(publicKey)),
    info: sealingInfo(purpose, keyId),
  });
  const ciphertext = await sender.seal(pad(utf8(text)), sealingBinding(binding));
  return {
    version: ENVELOPE_VERSION,
    keyId,
    enc: toBase64url(sender.enc),
    ciphertext: toBase64url(ciphertext),
  };
}
