import { Entity } from 'typeorm';
import { Long, Recorded, Short } from '../../kernel';
import type { TrustedDocumentState } from './trustedDocument.lifecycle';

/** An operation that a partner means to send. */
@Entity('trusted_document')
export class TrustedDocument extends Recorded {
  /** The partner's client. */
  @Short() clientId: string;
  /** SHA-256 of the text, hexadecimal. */
  @Short() hash: string;
  /** What the partner calls it. */
  @Short(100) name: string;
  @Long() text: string;
  @Short(16) state: TrustedDocumentState;
}
