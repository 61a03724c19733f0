import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { decisionTexts, type MeasureDecision, measureDecisions } from './measureDecision.entity';

const MeasureDecisionEnum = enumOf(
  'MeasureDecisionKind',
  'What was decided on a measure.',
  measureDecisions,
  {
    ENDORSED: 'The first of two approvals of an exceptional measure.',
    EXTENDED: 'Its need was found to go on.',
  },
);

@ObjectType({ description: 'What was written about a decision, opened for you. Each look is in the audit.' })
export class MeasureDecisionTexts {
  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  reason: string | null;
}

@ObjectType('MeasureDecision', { description: 'One decision on a measure, as it was taken.' })
export class MeasureDecisionType {
  row: MeasureDecision;

  @Field(() => ID)
  id: string;

  @Field(() => MeasureDecisionEnum)
  decision: string;

  @Field()
  decidedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  decidedBy: StaffMemberRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'The next review, where it was extended.' })
  reviewOn: string | null;
}

export function presentDecision(row: MeasureDecision): MeasureDecisionType {
  return presented(MeasureDecisionType, row, decisionTexts.columns, {
    decidedBy: staffMember(row.decidedById),
  });
}
