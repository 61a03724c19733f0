import { fromBase64url, fromUtf8 } from './bytes';
import { parseEnvelope } from './envelope';
import { unpad } from './padding';
import { SealingRefusal } from './refusal';
import { sealingBinding, sealingInfo, sealingSuite } from './suite';

type PrivateKey = Parameters<ReturnType<typeof sealingSuite>['createRecipientContext']>[0]['recipientKey'];

/**
 * Opens an envelope with its private key. Throws a SealingRefusal: ENVELOPE_MALFORMED, or ENVELOPE_UNREADABLE where
 * key, purpose, binding or ciphertext are not those it was sealed with (which of them is not told).
 */
export async function openText(
  envelope: unknown,
  purpose: string,
  privateKey: PrivateKey,
  binding: string,
): Promise<string> {
  const { keyId, enc, ciphertext } = parseEnvelope(envelope);
  try {
    const recipient = await sealingSuite().createRecipientContext({
      recipientKey: privateKey,
      enc: fromBase64url(enc),
      info: sealingInfo(purpose, keyId),
    });
    const padded = await recipient.open(fromBase64url(ciphertext), sealingBinding(binding));
    return fromUtf8(unpad(new Uint8Array(padded)));
  } catch {
    throw new SealingRefusal('ENVELOPE_UNREADABLE');
  }
}
