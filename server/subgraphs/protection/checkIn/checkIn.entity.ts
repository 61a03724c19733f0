import { Entity, Index } from 'typeorm';
import { Day, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { CheckInState } from './checkIn.lifecycle';

export type CheckInOutcome = 'SAFE' | 'THREATENED' | 'RETALIATED_AGAINST';

/** The service asks a person how things are. It outlives the case, and the protection. */
@Entity('check_in')
@Index(['recordId'])
@Index(['state', 'dueOn'])
@Index(['dueOn', 'id'])
@Index(['personId'])
export class CheckIn extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) state: CheckInState;
  /** Months after the record was opened; 0 for one that somebody scheduled. */
  @Whole() months: number;
  @Day() dueOn: string;
  @Whole() attempts: number;
  @Instant({ nullable: true }) heldAt: Date | null;
  @Short(36, { nullable: true }) heldById: string | null;
  @Short(24, { nullable: true }) outcome: CheckInOutcome | null;
  @Long({ nullable: true }) notes: string | null;
}

export const checkInTexts = new SealedTexts('check_in', 'CheckIn', ['notes']);
