import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { CorrectionState } from './identityCorrection.lifecycle';

/**
 * A held identity is corrected, by two persons: whoever could swap it alone could take the letters and the reward.
 * What it was before stays sealed beside it.
 */
@Entity('identity_correction')
@Index(['recordId'])
@Index(['personId'])
export class IdentityCorrection extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) state: CorrectionState;
  @Instant() proposedAt: Date;
  @Short(36) proposedById: string;
  @Short(36, { nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  /** The sealing key that the envelope came under. */
  @Short(64, { nullable: true }) sealingKeyId: string | null;
  @Long() reason: string;
  /** Neither is shown in the graph: who somebody is takes a disclosure grant (R85). */
  @Long() identity: string;
  @Long({ nullable: true }) previous: string | null;
}

export const correctionTexts = new SealedTexts('identity_correction', 'IdentityCorrection', ['reason']);
export const correctedIdentity = new SealedTexts('identity_correction', 'IdentityCorrection', [
  'identity',
  'previous',
]);
