import { Entity } from 'typeorm';
import { Instant, Recorded, Short } from '../../../kernel';
import { RowMac } from '../keys/rowMac';

/** A one-time code made on the vault's host and handed over in person. The code itself stands in no database. */
@Entity('enrolment_code')
export class EnrolmentCode extends Recorded {
  @Short(36) staffId: string;
  /** Machine time. */
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
  @Short(43) mac: string;
}

export const enrolmentCodeMac = new RowMac<EnrolmentCode>('enrolment_code', [
  'id',
  'staffId',
  'expiresAt',
  'usedAt',
]);
