import type { Envelope } from '../../../sealing';
import type { SealingKeyType } from '../sealingKey/sealingKey.type';
import type { DisclosureView } from './disclosureView.entity';

/** What leaves for the reader's page: ciphertext, and by whom it was sealed. */
export interface SealedAnswer {
  envelope: Envelope;
  sealingKey: SealingKeyType;
}

/** Answers on their way from the command to its resolver. No row holds one: what is not sent now is never sent. */
export const answers = new WeakMap<DisclosureView, SealedAnswer>();
