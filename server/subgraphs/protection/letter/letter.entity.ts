import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Flag, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import type { LetterState } from './letter.lifecycle';

export type LetterChannel = 'EMAIL' | 'POST';
export type NotDeliverableReason = 'ANONYMOUS' | 'WRONG_ADDRESS' | 'REFUSED' | 'DECEASED';

/** A notice on its way to a person (R31). What it says is sealed under the person's key; to whom stands nowhere here. */
@Entity('letter')
@Index(['noticeId'], { unique: true })
@Index(['state', 'dueAt'])
@Index(['queuedAt'])
@Index(['collectIndex'], { unique: true })
@Index(['personId'])
export class Letter extends Recorded {
  @Short(36) noticeId: string;
  @Short(36, { nullable: true }) personId: string | null;
  @Short(24) state: LetterState;
  @Short(8, { nullable: true }) channel: LetterChannel | null;
  @Short(24, { nullable: true }) reason: string | null;
  @Short() reference: string;
  @Short(2) language: Language;
  @Short(200) signedBy: string;
  @Short(300) departmentName: string;
  @Short(300) departmentAddress: string;
  @Short(64) departmentPhone: string;
  @Whole() keyVersion: number;
  @Long({ nullable: true }) title: string | null;
  @Long({ nullable: true }) body: string | null;
  @Long({ nullable: true }) collectCode: string | null;
  @Short(64, { nullable: true }) collectIndex: string | null;
  @Instant() queuedAt: Date;
  @Instant({ nullable: true }) postedAt: Date | null;
  @Short(64, { nullable: true }) trackingNumber: string | null;
  /** The mailbox refused it, or it came back: paper from now on. */
  @Flag() mailRefused: boolean;
  @Whole() attempts: number;
  /** Machine time, as all leases. */
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) leasedUntil: Date | null;
  @Whole() collectFailures: number;
  @Instant({ nullable: true }) lockedUntil: Date | null;
}
