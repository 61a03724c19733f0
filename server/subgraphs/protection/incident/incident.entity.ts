import { Entity, Index } from 'typeorm';
import { Day, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { IncidentState } from './incident.lifecycle';

/** Somebody may have learnt who a protected person is (R87): what is known, who had seen what, what was done. */
@Entity('leak_incident')
@Index(['recordId'])
@Index(['state'])
@Index(['reportedAt', 'id'])
@Index(['personId'])
export class LeakIncident extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) state: IncidentState;
  /** The day from which the secret may have been out. */
  @Day() suspectedSince: string;
  @Instant() reportedAt: Date;
  @Short(36) reportedById: string;
  @Short(36, { nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) closedAt: Date | null;
  @Long() circumstances: string;
  @Long({ nullable: true }) findings: string | null;
  @Long({ nullable: true }) measuresTaken: string | null;
  @Long({ nullable: true }) closingReason: string | null;
}

export const incidentTexts = new SealedTexts('leak_incident', 'LeakIncident', [
  'circumstances',
  'findings',
  'measuresTaken',
  'closingReason',
]);
