export { type AnswerKey, type AnswerSender, newAnswerKey, openAnswer, sealAnswer } from './answer';
export { BASE32, grouped, normaliseCode, toBase32 } from './base32';
export { checkBin, type BinError } from './bin';
export { fromBase64url, fromUtf8, toBase64url, utf8, type Bytes } from './bytes';
export {
  issueCertificate,
  verifyCertificate,
  type CertifiedKey,
  type RootPublicKey,
  type SealingKey,
} from './certificate';
export { ENVELOPE_VERSION, parseEnvelope, type Envelope } from './envelope';
export {
  ID_DOCUMENT_KINDS,
  IDENTITY_KINDS,
  type IdDocument,
  type IdDocumentKind,
  type Identity,
  type IdentityField,
  type IdentityKind,
} from './identity';
export { checkIin, type IinError } from './iin';
export { checkPublicKey, fingerprintOf, makeOneTimeKey, type OneTimeKey } from './oneTimeKey';
export { openText } from './openText';
export { pad, SIZE_CLASSES, unpad } from './padding';
export { isPhone, normalisePhone } from './phone';
export { SealingRefusal, type SealingRefusalCode } from './refusal';
export { type Recipient, sealTo } from './sealTo';
export { formatShare, parseShare, SHARE_PURPOSE } from './share';
export { IDENTITY_PURPOSE, sealIdentity, sealText } from './sealIdentity';
export { type ActContent, enrolmentProof, passkeyFingerprint, signedActChallenge } from './signedAct';
export { SEALING_SUITE, sealingBinding, sealingInfo, sealingSuite } from './suite';
export { validateIdentity, type FieldErrorCode, type FieldErrors } from './validateIdentity';
