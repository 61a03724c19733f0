import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Short } from '../../kernel';

/** One try at something that can be guessed. The key is a keyed hash: no account, code or address is kept. */
@Entity('attempt')
@Index(['key', 'at'])
export class Attempt {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Short() key: string;
  @Instant() at: Date;
}
