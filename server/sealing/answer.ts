import { fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes';
import { type RootPublicKey, type SealingKey, verifyCertificate } from './certificate';
import { type Envelope, ENVELOPE_VERSION, parseEnvelope } from './envelope';
import { pad, unpad } from './padding';
import { SealingRefusal } from './refusal';
import { sealingBinding, sealingInfo, sealingSuite } from './suite';

const ANSWER_PURPOSE = 'disclosure-answer';

/** A key for one answer. Its private half never leaves the page that made it, not even for the page's own script. */
export interface AnswerKey {
  /** Base64url of the uncompressed point. */
  publicKey: string;
  pair: CryptoKeyPair;
}

/** Makes a key for one answer. */
export async function newAnswerKey(): Promise<AnswerKey> {
  if (!globalThis.crypto?.subtle) throw new SealingRefusal('INSECURE_CONTEXT');
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  return { publicKey: toBase64url(await crypto.subtle.exportKey('raw', pair.publicKey)), pair };
}

/** Whose answer it is: the vault's certified sealing key, with its private half. */
export interface AnswerSender {
  keyId: string;
  publicKey: string;
  privateKey: CryptoKey;
}

/** Seals an answer to a one-time key, in the vault's name (HPKE in its authenticated mode). */
export async function sealAnswer(
  text: string,
  answerKey: string,
  sender: AnswerSender,
  binding: string,
): Promise<Envelope> {
  const suite = sealingSuite();
  const context = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(fromBase64url(answerKey)),
    senderKey: {
      privateKey: sender.privateKey,
      publicKey: await suite.kem.deserializePublicKey(fromBase64url(sender.publicKey)),
    },
    info: sealingInfo(ANSWER_PURPOSE, sender.keyId),
  });
  const ciphertext = await context.seal(pad(utf8(text)), sealingBinding(binding));
  return {
    version: ENVELOPE_VERSION,
    keyId: sender.keyId,
    enc: toBase64url(context.enc),
    ciphertext: toBase64url(ciphertext),
  };
}

/**
 * Opens an answer that the vault sealed to this key for this binding. Throws a SealingRefusal: a CERTIFICATE_ code
 * where the pinned root does not vouch for the sender, ENVELOPE_UNREADABLE for anything but the vault's own answer.
 */
export async function openAnswer(
  envelope: unknown,
  answerKey: AnswerKey,
  sender: SealingKey,
  root: RootPublicKey,
  binding: string,
): Promise<string> {
  const { keyId, enc, ciphertext } = parseEnvelope(envelope);
  const certified = await verifyCertificate(sender.certificate, root);
  if (certified.keyId !== keyId) throw new SealingRefusal('CERTIFICATE_MISMATCH');
  try {
    const suite = sealingSuite();
    const context = await suite.createRecipientContext({
      recipientKey: answerKey.pair,
      senderPublicKey: await suite.kem.deserializePublicKey(fromBase64url(certified.publicKey)),
      enc: fromBase64url(enc),
      info: sealingInfo(ANSWER_PURPOSE, keyId),
    });
    const padded = await context.open(fromBase64url(ciphertext), sealingBinding(binding));
    return fromUtf8(unpad(new Uint8Array(padded)));
  } catch {
    throw new SealingRefusal('ENVELOPE_UNREADABLE');
  }
}
