import { Entity, Index } from 'typeorm';
import { Day, Flag, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { RetaliationState } from './retaliation.lifecycle';

export const employerActs = ['DISCIPLINE', 'DISMISSAL', 'TRANSFER', 'PAY', 'OTHER'] as const;
export type EmployerAct = (typeof employerActs)[number];
export const redecisions = ['REVERSED', 'CHANGED', 'UPHELD', 'NO_ANSWER'] as const;
export type Redecision = (typeof redecisions)[number];

/** A person reports that the employer took revenge, and asks the service to step in (24-4, as domain §2.4 has it). */
@Entity('retaliation_report')
@Index(['recordId'])
@Index(['state'])
@Index(['receivedAt', 'id'])
@Index(['personId'])
export class RetaliationReport extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(24) state: RetaliationState;
  @Short(16) act: EmployerAct;
  @Day() actOn: string;
  @Instant() receivedAt: Date;
  @Short(36) receivedById: string;
  /** Whether the person came after the three years in which that may be asked for. */
  @Flag() outOfTime: boolean;
  /** Without written consent nothing confidential is passed to the employer. */
  @Day({ nullable: true }) consentOn: string | null;
  /** By when whoever has to act now must have acted; null when nobody has to. */
  @Instant({ nullable: true }) dueAt: Date | null;
  @Day({ nullable: true }) addressedOn: string | null;
  @Flag() addressedLate: boolean;
  @Day({ nullable: true }) redecidedOn: string | null;
  @Short(16, { nullable: true }) redecision: Redecision | null;
  @Long() facts: string;
  @Long() employer: string;
  @Long({ nullable: true }) serviceView: string | null;
  @Long({ nullable: true }) outcome: string | null;
}

export const retaliationTexts = new SealedTexts('retaliation_report', 'RetaliationReport', [
  'facts',
  'employer',
  'serviceView',
  'outcome',
]);
