import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Long, Short } from '../../kernel';

/** Whatever the OpenID provider must remember: codes, grants, interactions, its sessions. */
@Entity('provider_row')
export class ProviderRow {
  @PrimaryColumn({ type: 'varchar', length: 48 }) model: string;
  @PrimaryColumn({ type: 'varchar', length: 255 }) id: string;
  @Long() payload: string;
  @Index() @Short(64, { nullable: true }) uid: string | null;
  @Index() @Short(64, { nullable: true }) grantId: string | null;
  @Index() @Instant({ nullable: true }) expiresAt: Date | null;
}
