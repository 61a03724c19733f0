import { Entity, Index } from 'typeorm';
import { Day, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { MeasureKind } from './measureKinds';
import type { MeasureState } from './measure.lifecycle';

/** One of the thirteen measures of state protection, for one person. What it consists of is sealed. */
@Entity('protection_measure')
@Index(['recordId'])
@Index(['state', 'reviewOn'])
@Index(['proposedAt', 'id'])
@Index(['personId'])
export class ProtectionMeasure extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(32) kind: MeasureKind;
  @Short(16) state: MeasureState;
  @Instant() proposedAt: Date;
  @Short(36) proposedById: string;
  /** The first of two approvals of an exceptional measure. */
  @Short(36, { nullable: true }) endorsedById: string | null;
  @Short(36, { nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Day({ nullable: true }) inForceFrom: string | null;
  @Day({ nullable: true }) reviewOn: string | null;
  @Day({ nullable: true }) liftedOn: string | null;
  @Long() necessity: string;
  @Long({ nullable: true }) whyOthersDoNotSuffice: string | null;
  /** Who carries it out: never the body that decided on it. */
  @Long({ nullable: true }) executor: string | null;
  @Long({ nullable: true }) outcome: string | null;
}

export const measureTexts = new SealedTexts('protection_measure', 'ProtectionMeasure', [
  'necessity',
  'whyOthersDoNotSuffice',
  'executor',
  'outcome',
]);
