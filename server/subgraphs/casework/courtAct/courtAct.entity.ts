import { Entity, Index } from 'typeorm';
import { Day, Recorded, Short } from '../../../kernel';
import type { EventPayloads } from '../../../contracts/events';

export type CourtActKind = EventPayloads['courtAct.recorded']['kind'];

/** What a court decided on an investigation that came from a report. */
@Entity('court_act')
@Index(['reportId'])
@Index(['recordedByAgencyId', 'actNumber'], { unique: true })
export class CourtAct extends Recorded {
  @Short(36) reportId: string;
  @Short(64) actNumber: string;
  @Short(24) kind: CourtActKind;
  @Day() inForceOn: string;
  @Short(36) offenceId: string;
  @Short(36) recordedByAgencyId: string;
}
