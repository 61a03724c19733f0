import { Entity, Index } from 'typeorm';
import { Day, Recorded, Short } from '../../../kernel';
import { RowMac } from '../keys/rowMac';

export type AuthorityKind = 'COURT' | 'BODY';

/**
 * Who may ask for an identity, from when to when, and by which norm (R85, C20). No list of authorities is in the
 * seeds: all but the court is entered by the installation, on its own legal advice.
 */
@Entity('disclosure_authority')
@Index(['validFrom', 'id'])
export class DisclosureAuthority extends Recorded {
  @Short(8) kind: AuthorityKind;
  @Short(300) nameKk: string;
  @Short(300) nameRu: string;
  @Short(300) nameEn: string;
  /** The norm, as the installation cites it. */
  @Short(1000) legalBasis: string;
  @Day() validFrom: string;
  @Day({ nullable: true }) validTo: string | null;
  /** Null for what ships with the product. */
  @Short(36, { nullable: true }) registeredById: string | null;
  @Short(36, { nullable: true }) closedById: string | null;
  @Short(43) mac: string;
}

export const authorityMac = new RowMac<DisclosureAuthority>('disclosure_authority', [
  'id',
  'kind',
  'nameKk',
  'nameRu',
  'nameEn',
  'legalBasis',
  'validFrom',
  'validTo',
  'registeredById',
]);

/** Whether the authority may ask on that day (`YYYY-MM-DD`); both bounds count. */
export function isInForce({ validFrom, validTo }: DisclosureAuthority, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
