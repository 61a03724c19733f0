import { Entity, Index } from 'typeorm';
import { Day, Flag, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';

export type ThreatLevel = 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

/** How real a threat to a person is, as judged once (R89). Never changed: the newest one counts. */
@Entity('threat_assessment')
@Index(['recordId', 'assessedAt'])
@Index(['personId'])
export class ThreatAssessment extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) level: ThreatLevel;
  /** Whether safety has to be ensured by measures at all. */
  @Flag() measuresNecessary: boolean;
  @Instant() assessedAt: Date;
  @Short(36) assessedById: string;
  @Day({ nullable: true }) reviewOn: string | null;
  @Long() findings: string;
}

export const threatTexts = new SealedTexts('threat_assessment', 'ThreatAssessment', ['findings']);
