import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short, Whole } from '../../../../kernel';
import type { CustodianMailState } from './custodianMail.lifecycle';

/** One custodian who is to be told by mail that a role is lent. Its times are machine time. */
@Entity('custodian_mail')
@Index(['state', 'dueAt'])
@Index(['breakGlassId', 'custodianId'], { unique: true })
export class CustodianMail extends Recorded {
  @Short(36) breakGlassId: string;
  @Short(36) custodianId: string;
  @Short(16) state: CustodianMailState;
  @Whole() attempts: number;
  /** When it is tried; while it is being sent, when it may be tried again. */
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) settledAt: Date | null;
}
