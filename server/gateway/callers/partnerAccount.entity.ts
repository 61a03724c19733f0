import { Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../contracts/refusals';
import { Flag, Json, RowSeal, Short, Whole } from '../../kernel';

/** The gateway's own copy of a partner agency's client, as the directory last published it. */
@Entity('partner_account')
export class PartnerAccount {
  @PrimaryColumn({ type: 'varchar', length: 64 }) clientId: string;
  @Short(36) agencyId: string;
  @Short(32) code: string;
  @Short(32) kind: string;
  @Json() names: Record<Language, string>;
  @Flag() active: boolean;
  @Whole() version: number;
  @Short(64) mac: string;
}

export const partnerAccountSeal = new RowSeal<PartnerAccount>('partner_account', [
  'clientId',
  'agencyId',
  'code',
  'kind',
  'names',
  'active',
  'version',
]);
