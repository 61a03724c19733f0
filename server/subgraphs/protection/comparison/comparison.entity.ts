import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short } from '../../../kernel';

export const comparisonPurposes = [
  'DUPLICATE_REPORT',
  'DUPLICATE_REWARD',
  'CONFLICT_OF_INTEREST',
  'OTHER',
] as const;
export type ComparisonPurpose = (typeof comparisonPurposes)[number];

/** Somebody asked whether two pseudonyms are one person. The answer is worked out anew each time, and kept nowhere. */
@Entity('person_comparison')
@Index(['askedById', 'askedAt'])
export class PersonComparison extends Recorded {
  @Short(36) askedById: string;
  @Instant() askedAt: Date;
  @Short(36) one: string;
  @Short(36) other: string;
  @Short(24) purpose: ComparisonPurpose;
}
