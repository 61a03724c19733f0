import { Entity, Index } from 'typeorm';
import type { EventPayloads } from '../../../contracts/events';
import type { Language } from '../../../contracts/refusals';
import { Day, Flag, Recorded, Short } from '../../../kernel';

export type CourtActKind = EventPayloads['courtAct.recorded']['kind'];

/** A court's act on a reported offence, as casework told us. What it was reported by is a pseudonym here. */
@Entity('court_act')
@Index(['sourceReportId', 'actNumber'], { unique: true })
@Index(['createdAt', 'id'])
export class CourtAct extends Recorded {
  @Short(64) actNumber: string;
  @Short(32) kind: CourtActKind;
  @Day() inForceOn: string;
  @Short(64) offenceCode: string;
  @Short(24, { nullable: true }) gravity: string | null;
  @Flag() isCorruption: boolean;
  @Short(16) departmentCode: string;
  /** The reporter under the name made for rewards. */
  @Short(64) personAlias: string;
  @Short(2) language: Language;
  /** Answers `Report.rewardStatus` to case officers; never shown to whoever works on rewards. */
  @Short(36) sourceReportId: string;
}
