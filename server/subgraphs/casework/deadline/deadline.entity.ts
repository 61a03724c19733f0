import { Entity, Index } from 'typeorm';
import type { TermProfile } from '../../../calendar';
import { Instant, Recorded, Short } from '../../../kernel';

export type DeadlineKind = 'SEND_WITHOUT_ERDR' | 'URGENT_TRANSFER';

/** A term that runs for a report: met when `settledAt` is set; overdue when it is not and `dueAt` has come. */
@Entity('deadline')
@Index(['reportId'])
@Index(['settledAt', 'dueAt'])
export class Deadline extends Recorded {
  @Short(36) reportId: string;
  @Short(32) kind: DeadlineKind;
  @Short(24, { nullable: true }) profile: TermProfile | null;
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) settledAt: Date | null;
}
