import { Entity } from 'typeorm';
import { Instant, Money, Recorded, Short, Whole } from '../../../kernel';

/** The one payment of a case, however often it is tried. */
@Entity('payout')
export class Payout extends Recorded {
  @Short(36, { unique: true }) caseId: string;
  @Money() amountTenge: number;
  /** What the vault knows the current attempt by. A new one only after the vault refused the one before. */
  @Short(36, { unique: true }) requestId: string;
  /** How many times the vault was asked. */
  @Whole() attempts: number;
  @Short(64) preparedById: string;
  @Instant() preparedAt: Date;
  /** Of the payment order the vault made. */
  @Short(64, { nullable: true }) orderReference: string | null;
  @Instant({ nullable: true }) sentAt: Date | null;
  /** Why the last attempt failed: a code. */
  @Short(64, { nullable: true }) failure: string | null;
  @Short(64, { nullable: true, unique: true }) treasuryReference: string | null;
  @Short(64, { nullable: true }) confirmedById: string | null;
  @Instant({ nullable: true }) confirmedAt: Date | null;
}
