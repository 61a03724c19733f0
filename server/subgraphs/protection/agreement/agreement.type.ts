import { Field, ID, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, DateScalar, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { agreementTexts, type ConfidentialityAgreement } from './agreement.entity';
import { agreementLifecycle } from './agreement.lifecycle';
import { agreementActions } from './agreement.policy';

export const AgreementStateEnum = enumOf(
  'AgreementState',
  'Where a confidentiality agreement stands.',
  agreementLifecycle.states,
);

@ObjectType({ description: 'What an agreement says, opened for you. Each look is in the audit.' })
export class ConfidentialityAgreementTexts {
  @Field(() => String, { nullable: true })
  terms: string | null;
}

@ObjectType('ConfidentialityAgreement', { description: 'A non-disclosure agreement with a person.' })
export class ConfidentialityAgreementType {
  row: ConfidentialityAgreement;

  @Field(() => ID)
  id: string;

  @Field(() => AgreementStateEnum)
  state: string;

  @Field()
  offeredAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  offeredBy: StaffMemberRef | null;

  @Field(() => DateScalar, { nullable: true })
  signedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  inForceFrom: string | null;

  @Field(() => StaffMemberRef, { nullable: true })
  putInForceBy: StaffMemberRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null where it has no end.' })
  validUntil: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

@ObjectType({ description: 'The outcome of an act on an agreement.' })
export class ConfidentialityAgreementPayload {
  @Field(() => ConfidentialityAgreementType)
  agreement: ConfidentialityAgreementType;
}

export function presentAgreement(
  viewer: Viewer,
  row: ConfidentialityAgreement,
): ConfidentialityAgreementType {
  return presented(ConfidentialityAgreementType, row, agreementTexts.columns, {
    offeredBy: staffMember(row.offeredById),
    putInForceBy: staffMember(row.putInForceById),
    viewerActions: actionsOpenTo(viewer, row, agreementActions),
  });
}
