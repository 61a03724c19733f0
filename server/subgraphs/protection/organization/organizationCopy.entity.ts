import { Entity, PrimaryColumn } from 'typeorm';
import { Json, Short, Whole } from '../../../kernel';

/** What the service is called, and where it is, over the years (C5): the directory's profile, as far as paper needs it. */
export interface OrganizationProfile {
  /** `YYYY-MM-DD` */
  validFrom: string;
  validTo: string | null;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  addressKk: string | null;
  addressRu: string | null;
  addressEn: string | null;
  phone: string | null;
  withdrawn?: boolean;
}

/** A read-only copy of a profile the directory owns, fed by its events. */
@Entity('organization_copy')
export class OrganizationCopy {
  @PrimaryColumn({ type: 'varchar', length: 64 }) key: string;
  @Whole() sourceVersion: number;
  @Short(10) validFrom: string;
  @Json() data: OrganizationProfile;
}
