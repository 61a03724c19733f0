import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type ThreatAssessment, threatTexts } from './threat.entity';
import { ThreatLevelEnum } from './threat.inputs';

@ObjectType({ description: 'What was written about a threat, opened for you. Each look is in the audit.' })
export class ThreatAssessmentTexts {
  @Field(() => String, { nullable: true })
  findings: string | null;
}

@ObjectType('ThreatAssessment', { description: 'How real a threat to a person was judged, once.' })
export class ThreatAssessmentType {
  row: ThreatAssessment;

  @Field(() => ID)
  id: string;

  @Field(() => ThreatLevelEnum)
  level: string;

  @Field({ description: 'Whether safety has to be ensured by measures.' })
  measuresNecessary: boolean;

  @Field()
  assessedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  assessedBy: StaffMemberRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'When to judge again.' })
  reviewOn: string | null;
}

@ObjectType({ description: 'A judgement that was just made.' })
export class ThreatAssessmentPayload {
  @Field(() => ThreatAssessmentType)
  assessment: ThreatAssessmentType;
}

export function presentThreat(row: ThreatAssessment): ThreatAssessmentType {
  return presented(ThreatAssessmentType, row, threatTexts.columns, {
    assessedBy: staffMember(row.assessedById),
  });
}
