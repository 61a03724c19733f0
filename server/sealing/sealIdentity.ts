import { type CertifiedKey, type RootPublicKey, type SealingKey, verifyCertificate } from './certificate';
import type { Envelope } from './envelope';
import type { Identity } from './identity';
import { SealingRefusal } from './refusal';
import { sealTo } from './sealTo';
import { validateIdentity } from './validateIdentity';

/** Purpose of an identity envelope in HPKE's `info`. */
export const IDENTITY_PURPOSE = 'identity';

/**
 * Seals who the applicant is to the vault. `binding` is the idempotency key of the command that carries the
 * envelope: with any other command it does not open.
 *
 * Throws a SealingRefusal: IDENTITY_INVALID with its fields before anything is sealed, INSECURE_CONTEXT where the
 * page has no WebCrypto (plain HTTP on another host), or one of the CERTIFICATE_ codes.
 */
export async function sealIdentity(
  identity: Identity,
  sealingKey: SealingKey,
  root: RootPublicKey,
  binding: string,
): Promise<Envelope> {
  const errors = validateIdentity(identity);
  if (Object.keys(errors).length > 0) throw new SealingRefusal('IDENTITY_INVALID', errors);
  return sealText(JSON.stringify(identity), IDENTITY_PURPOSE, sealingKey, root, binding);
}

/** Seals any text for a purpose: the part that `sealIdentity` shares with later kinds of sealed originals. */
export async function sealText(
  text: string,
  purpose: string,
  sealingKey: SealingKey,
  root: RootPublicKey,
  binding: string,
): Promise<Envelope> {
  if (!globalThis.crypto?.subtle) throw new SealingRefusal('INSECURE_CONTEXT');
  if (binding.length < 8) throw new SealingRefusal('BINDING_INVALID');
  const certified = await verifyCertificate(sealingKey.certificate, root);
  if (!agrees(sealingKey, certified)) throw new SealingRefusal('CERTIFICATE_MISMATCH');
  const { keyId, publicKey } = certified;
  return sealTo(text, purpose, { keyId, publicKey }, binding);
}

function agrees(key: SealingKey, certified: CertifiedKey): boolean {
  return (
    key.keyId === certified.keyId &&
    key.publicKey === certified.publicKey &&
    key.suite === certified.suite &&
    new Date(key.notAfter).getTime() === Date.parse(certified.notAfter)
  );
}
