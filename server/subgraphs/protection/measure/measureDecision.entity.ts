import { Entity, Index } from 'typeorm';
import { Day, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';

/** What may be decided on a measure, in the order of its life. */
export const measureDecisions = ['ENDORSED', 'APPROVED', 'REJECTED', 'EXTENDED', 'LIFTED'] as const;
export type MeasureDecisionKind = (typeof measureDecisions)[number];

/** One decision on a measure: never changed, so that a later one does not take its place. */
@Entity('measure_decision')
@Index(['measureId', 'decidedAt'])
@Index(['personId'])
export class MeasureDecision extends Recorded {
  @Short(36) measureId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) decision: MeasureDecisionKind;
  @Instant() decidedAt: Date;
  @Short(36) decidedById: string;
  /** The day of the next review, where the measure was extended. */
  @Day({ nullable: true }) reviewOn: string | null;
  @Long({ nullable: true }) reason: string | null;
}

export const decisionTexts = new SealedTexts('measure_decision', 'MeasureDecision', ['reason']);
