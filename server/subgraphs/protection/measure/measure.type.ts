import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { measureTexts, type ProtectionMeasure } from './measure.entity';
import { MeasureKindEnum } from './measure.inputs';
import { measureLifecycle } from './measure.lifecycle';
import { measureActions } from './measure.policy';
import { isExceptional } from './measureKinds';

export const MeasureStateEnum = enumOf(
  'MeasureState',
  'Where a protection measure stands.',
  measureLifecycle.states,
  {
    ENDORSED: 'Exceptional, approved by one of two persons.',
    REVIEW_DUE: 'Its need is to be looked at again.',
  },
);

@ObjectType({ description: 'What was written about a measure, opened for you. Each look is in the audit.' })
export class ProtectionMeasureTexts {
  @Field(() => String, { nullable: true, description: 'Why it is necessary.' })
  necessity: string | null;

  @Field(() => String, { nullable: true, description: 'Why others cannot suffice.' })
  whyOthersDoNotSuffice: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it out.' })
  executor: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected, last extended, or lifted.' })
  outcome: string | null;
}

@ObjectType('ProtectionMeasure', { description: 'One measure to keep a person safe.' })
export class ProtectionMeasureType {
  row: ProtectionMeasure;

  @Field(() => ID)
  id: string;

  @Field(() => MeasureKindEnum)
  kind: string;

  @Field({ description: 'Whether it may be taken only where others cannot suffice.' })
  exceptional: boolean;

  @Field(() => MeasureStateEnum)
  state: string;

  @Field()
  proposedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  proposedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Who endorsed it, where it is exceptional.' })
  endorsedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Who approved or rejected it.' })
  decidedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => DateScalar, { nullable: true })
  inForceFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When its need is looked at again.' })
  reviewOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  liftedOn: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const ProtectionMeasurePage = pageTypeOf(ProtectionMeasureType, 'ProtectionMeasure');

@InputType({ description: 'Which measures are asked for.' })
export class ProtectionMeasureFilter {
  @Field(() => MeasureStateEnum, { nullable: true })
  state?: keyof typeof MeasureStateEnum | null;

  @Field(() => MeasureKindEnum, { nullable: true })
  kind?: keyof typeof MeasureKindEnum | null;
}

@ObjectType({ description: 'The outcome of an act on a measure.' })
export class ProtectionMeasurePayload {
  @Field(() => ProtectionMeasureType)
  measure: ProtectionMeasureType;
}

export function presentMeasure(viewer: Viewer, row: ProtectionMeasure): ProtectionMeasureType {
  return presented(ProtectionMeasureType, row, measureTexts.columns, {
    exceptional: isExceptional(row.kind),
    proposedBy: staffMember(row.proposedById),
    endorsedBy: staffMember(row.endorsedById),
    decidedBy: staffMember(row.decidedById),
    viewerActions: actionsOpenTo(viewer, row, measureActions),
  });
}
