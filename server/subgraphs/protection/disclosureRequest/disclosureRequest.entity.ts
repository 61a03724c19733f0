import { Entity, Index } from 'typeorm';
import { Day, Instant, Json, Recorded, Short } from '../../../kernel';
import type { ActContent } from '../../../sealing';
import { RowMac } from '../keys/rowMac';
import type { DisclosureFieldEnum } from './disclosureField.enum';
import type { DisclosureRequestState } from './disclosureRequest.lifecycle';

/** Somebody's request for an identity: whoever asks is written down, whether the law lets him or not (R85, R86). */
@Entity('disclosure_request')
@Index(['state', 'receivedAt'])
@Index(['receivedAt', 'id'])
@Index(['personId'])
export class DisclosureRequest extends Recorded {
  @Short(16) state: DisclosureRequestState;
  /** Null where the requester is in no register. */
  @Short(36, { nullable: true }) authorityId: string | null;
  /** Which court or body, as the act names it. */
  @Short(300) requester: string;
  @Short(100, { nullable: true }) actNumber: string | null;
  @Day({ nullable: true }) actDate: string | null;
  /** The norm the act itself cites. */
  @Short(1000, { nullable: true }) basis: string | null;
  @Short(1000) purpose: string;
  /** Pseudonym or registration number, as the act gives it. */
  @Short(64) about: string;
  /** Null where the vault knows nobody by that. */
  @Short(36, { nullable: true }) personId: string | null;
  @Json() fields: DisclosureFieldEnum[];
  @Short(36) receivedById: string;
  @Instant() receivedAt: Date;
  @Short(36, { nullable: true }) verifiedById: string | null;
  @Instant({ nullable: true }) verifiedAt: Date | null;
  /** Who approved or refused. */
  @Short(36, { nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Short(32, { nullable: true }) refusalReason: string | null;
  @Short(1000, { nullable: true }) refusalNote: string | null;
  @Short(43) mac: string;
}

export const requestMac = new RowMac<DisclosureRequest>('disclosure_request', [
  'id',
  'state',
  'authorityId',
  'requester',
  'actNumber',
  'actDate',
  'basis',
  'purpose',
  'personId',
  'fields',
  'receivedById',
  'verifiedById',
  'decidedById',
]);

/** What whoever verifies or approves a request signs for. */
export function contentOf(request: DisclosureRequest): ActContent {
  const { id, authorityId, requester, actNumber, actDate, basis, purpose, personId, fields } = request;
  return { requestId: id, authorityId, requester, actNumber, actDate, basis, purpose, personId, fields };
}
