import { Entity, Index } from 'typeorm';
import { Instant, Json, Recorded, Short, Whole } from '../../../kernel';
import type { DisclosureFieldEnum } from '../disclosureRequest/disclosureField.enum';
import { RowMac } from '../keys/rowMac';
import type { DisclosureGrantState } from './disclosureGrant.lifecycle';

export type GrantEndReason = 'REVOKED' | 'CLEARANCE_ENDED';

/** One reader's right to see some fields of one identity, for a time and a number of looks. */
@Entity('disclosure_grant')
@Index(['requestId'], { unique: true })
@Index(['state', 'validTo'])
@Index(['createdAt', 'id'])
@Index(['personId'])
export class DisclosureGrant extends Recorded {
  @Short(16) state: DisclosureGrantState;
  @Short(36) requestId: string;
  @Short(36) personId: string;
  @Short(36) readerId: string;
  @Short(36) approvedById: string;
  /** The approver's signature. */
  @Short(36) signedActId: string;
  @Json() fields: DisclosureFieldEnum[];
  /** Machine time, as all that keeps somebody out. */
  @Instant() validFrom: Date;
  @Instant() validTo: Date;
  @Whole() viewLimit: number;
  @Whole() viewsUsed: number;
  @Instant({ nullable: true }) endedAt: Date | null;
  /** Null where the clock, the last look or a clearance ended it. */
  @Short(36, { nullable: true }) endedById: string | null;
  @Short(24, { nullable: true }) endReason: GrantEndReason | null;
  @Short(43) mac: string;
}

export const grantMac = new RowMac<DisclosureGrant>('disclosure_grant', [
  'id',
  'state',
  'requestId',
  'personId',
  'readerId',
  'approvedById',
  'signedActId',
  'fields',
  'validFrom',
  'validTo',
  'viewLimit',
  'viewsUsed',
]);

/** What the audit calls a grant. */
export function grantSubject({ id }: DisclosureGrant): { type: string; id: string } {
  return { type: 'DisclosureGrant', id };
}
