import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short } from '../../../kernel';
import type { CallBackState } from './callBack.lifecycle';

export const callPurposes = [
  'CLARIFY_STATEMENT',
  'ARRANGE_MEETING',
  'URGENT_SAFETY',
  'CHECK_IN',
  'OTHER',
] as const;
export type CallPurpose = (typeof callPurposes)[number];

/** What became of the order to the exchange: the business of insiders alone. */
export type CallOrderFate = 'HANDED_OVER' | 'NO_NUMBER' | 'REFUSED' | 'IN_DOUBT';

/** Somebody asks to be connected with a person; the vault hands the number to the exchange, and nobody else sees it. */
@Entity('call_back')
@Index(['state', 'dueAt'])
@Index(['requestedById', 'requestedAt'])
@Index(['pseudonym'])
@Index(['requestedAt', 'id'])
export class CallBack extends Recorded {
  /** As asked for; it need not belong to anybody. */
  @Short(36) pseudonym: string;
  @Short(16) state: CallBackState;
  @Short(24) purpose: CallPurpose;
  /** The extension that is connected. */
  @Short(8) extension: string;
  @Short(36) requestedById: string;
  @Instant() requestedAt: Date;
  @Instant({ nullable: true }) placedAt: Date | null;
  @Short(16, { nullable: true }) fate: CallOrderFate | null;
  @Instant({ nullable: true }) settledAt: Date | null;
  /** Machine time, as all leases. */
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) leasedUntil: Date | null;
}
