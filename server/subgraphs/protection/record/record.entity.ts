import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import type { SecrecyRegime } from '../person/person.entity';
import { SealedTexts } from '../person/sealedTexts';
import type { RetentionState, RecordState } from './record.lifecycle';

export type PersonRole = 'REPORTER' | 'HELPER';

/** The protection of one person (R83, R91). Its number is random: a running one would tell how many there are. */
@Entity('protection_record')
@Index(['personId'], { unique: true })
@Index(['number'], { unique: true })
@Index(['openedAt', 'id'])
export class ProtectionRecord extends Recorded {
  @Short(16) number: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) role: PersonRole;
  @Short(24) state: RecordState;
  @Short(24) retention: RetentionState;
  @Short(24) regime: SecrecyRegime;
  @Instant() openedAt: Date;
  /** How a helper helps. */
  @Long({ nullable: true }) assistance: string | null;
  @Instant({ nullable: true }) confirmedAt: Date | null;
  @Short(36, { nullable: true }) confirmedById: string | null;
  @Short(36, { nullable: true }) endProposedById: string | null;
  @Instant({ nullable: true }) endedAt: Date | null;
  @Short(36, { nullable: true }) endedById: string | null;
  @Long({ nullable: true }) endReason: string | null;
  @Instant({ nullable: true }) heldSince: Date | null;
  @Short(36, { nullable: true }) heldById: string | null;
  @Short(36, { nullable: true }) releaseProposedById: string | null;
  @Long({ nullable: true }) holdReason: string | null;
}

export const recordTexts = new SealedTexts('protection_record', 'ProtectionRecord', [
  'assistance',
  'endReason',
  'holdReason',
]);
