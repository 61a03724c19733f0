import { Entity } from 'typeorm';
import { Day, Short } from '../../../kernel';
import { ReferenceRow } from '../reference/referenceRow';

/** What the service was called and where it sat, from a day to a day (C5, C6). */
@Entity('organization_profile')
export class OrganizationProfile extends ReferenceRow {
  @Day() validFrom: string;
  @Day({ nullable: true }) validTo: string | null;
  @Short(300) nameKk: string;
  @Short(300) nameRu: string;
  @Short(300) nameEn: string;
  @Short(300) addressKk: string;
  @Short(300) addressRu: string;
  @Short(300) addressEn: string;
  @Short(16) phone: string;
  @Short(200) status: string;
}
