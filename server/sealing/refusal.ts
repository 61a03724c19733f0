import type { FieldErrors } from './validateIdentity';

export type SealingRefusalCode =
  | 'INSECURE_CONTEXT'
  | 'IDENTITY_INVALID'
  | 'BINDING_INVALID'
  | 'CERTIFICATE_MALFORMED'
  | 'CERTIFICATE_FORGED'
  | 'CERTIFICATE_NOT_YET_VALID'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_MISMATCH'
  | 'SUITE_UNKNOWN'
  | 'ENVELOPE_MALFORMED'
  | 'ENVELOPE_UNREADABLE'
  | 'SHARE_MISTYPED';

/** Why something was not sealed or not opened. Carries codes and field names, never a value. */
export class SealingRefusal extends Error {
  constructor(
    readonly code: SealingRefusalCode,
    readonly fields: FieldErrors = {},
  ) {
    super(code);
    this.name = 'SealingRefusal';
  }
}
