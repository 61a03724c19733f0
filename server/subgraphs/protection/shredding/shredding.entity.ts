import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short } from '../../../kernel';
import type { ShreddingState } from './shredding.lifecycle';

/** The shredding of one person's identity: what is left of it afterwards, besides the audit. */
@Entity('shredding')
@Index(['personId', 'state'])
@Index(['createdAt', 'id'])
export class Shredding extends Recorded {
  @Short(36) personId: string;
  @Short(16) state: ShreddingState;
  /** Decision or rule it rests on; names nobody. */
  @Short(300) basis: string;
  @Short() requestedById: string;
  @Short(64, { nullable: true }) firstApproverId: string | null;
  @Short(64, { nullable: true }) secondApproverId: string | null;
  /** The renewal of blind indexes that goes with it: an index in an old backup must find nothing. */
  @Short(36, { nullable: true }) rotationId: string | null;
  /** When nothing was left but copies of the keyring; machine time. */
  @Instant({ nullable: true }) readyAt: Date | null;
  @Instant({ nullable: true }) shreddedAt: Date | null;
}
