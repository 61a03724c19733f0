import { Entity, Index } from 'typeorm';
import { Day, Flag, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { EmployerAct, Redecision } from '../retaliation/retaliation.entity';
import type { ProcedureState } from './employerProcedure.lifecycle';

/** An employer means to act against a protected person and has to hear the service first (24-2, domain §2.4). */
@Entity('employer_procedure')
@Index(['recordId'])
@Index(['state'])
@Index(['invitedAt', 'id'])
@Index(['personId'])
export class EmployerProcedure extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(24) state: ProcedureState;
  @Short(16) act: EmployerAct;
  @Instant() invitedAt: Date;
  @Short(36) recordedById: string;
  @Day() materialsOn: string;
  @Day() meetingOn: string;
  /** Whether the materials came fewer working days before the meeting than they must. */
  @Flag() materialsLate: boolean;
  /** By when whoever has to act now must have acted; null when nobody has to. */
  @Instant({ nullable: true }) dueAt: Date | null;
  @Day({ nullable: true }) decisionOn: string | null;
  @Flag() decisionLate: boolean;
  @Day({ nullable: true }) objectedOn: string | null;
  @Flag() objectedLate: boolean;
  @Short(16, { nullable: true }) redecision: Redecision | null;
  @Long() employer: string;
  @Long() intended: string;
  @Long({ nullable: true }) decision: string | null;
  @Long({ nullable: true }) objection: string | null;
}

export const procedureTexts = new SealedTexts('employer_procedure', 'EmployerProcedure', [
  'employer',
  'intended',
  'decision',
  'objection',
]);
