import { Entity, Index } from 'typeorm';
import { Flag, Recorded, Short } from '../../../kernel';

export type PartnerAgencyKindName = 'PROSECUTOR' | 'AUDIT_BODY' | 'POLICE' | 'COURT' | 'MINISTRY' | 'PORTAL';

/** Another body that works with the service through its own client. */
@Entity('partner_agency')
@Index(['clientId'], { unique: true })
@Index(['code'], { unique: true })
export class PartnerAgency extends Recorded {
  /** OAuth client id; never given to another body. */
  @Short(32) clientId: string;
  @Short(32) code: string;
  @Short(16) kind: PartnerAgencyKindName;
  @Short(200) nameKk: string;
  @Short(200) nameRu: string;
  @Short(200) nameEn: string;
  @Flag() active: boolean;
}
