import { Entity, Index } from 'typeorm';
import { Instant, Json, Recorded, Short, Whole } from '../../../kernel';
import type { DisclosureFieldEnum } from '../disclosureRequest/disclosureField.enum';

/** One look at an identity: counted before the answer leaves, so that one whose outcome is in doubt counts (R87). */
@Entity('disclosure_view')
@Index(['grantId', 'number'], { unique: true })
@Index(['viewedAt', 'id'])
export class DisclosureView extends Recorded {
  @Short(36) grantId: string;
  @Short(36) requestId: string;
  @Short(36) readerId: string;
  /** The reader's signature. */
  @Short(36) signedActId: string;
  /** Which look of the grant it is, from 1. */
  @Whole() number: number;
  @Json() fields: DisclosureFieldEnum[];
  @Instant() viewedAt: Date;
}
