import { Entity } from 'typeorm';
import { Instant, Recorded, Whole } from '../../../kernel';

/** Wrong codes given for a number, known or not; `id` is the number. */
@Entity('status_attempts')
export class StatusAttempts extends Recorded {
  @Whole() failures: number;
  @Instant({ nullable: true }) lockedUntil: Date | null;
}
