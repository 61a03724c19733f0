import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short } from '../../../kernel';
import type { LabelState } from './addressLabel.lifecycle';

/** A label with a person's address, ordered by the record's number and printed into the vault's own spool. */
@Entity('address_label')
@Index(['recordId'])
@Index(['state', 'dueAt'])
@Index(['personId'])
export class AddressLabel extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Short(16) state: LabelState;
  @Instant() orderedAt: Date;
  @Short(36) orderedById: string;
  @Instant({ nullable: true }) printedAt: Date | null;
  /** Machine time. */
  @Instant() dueAt: Date;
}
