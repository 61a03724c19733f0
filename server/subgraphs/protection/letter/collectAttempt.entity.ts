import { Entity } from 'typeorm';
import { Flag, Recorded, Short } from '../../../kernel';

/** Somebody showed two codes. Kept whether they were right or not, so that a replay gets the same answer. */
@Entity('collect_attempt')
export class CollectAttempt extends Recorded {
  @Flag() granted: boolean;
  /** The letter that was opened; null when none was. */
  @Short(36, { nullable: true }) letterId: string | null;
}
