import { IsOptional, IsUUID, Length } from 'class-validator';
import { Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ChangeInput, PartnerChangeInput, ReasonedInput } from '../inputs';
import type { ReferralKind as Kind } from './referral.entity';
import type { ReferralState as State } from './referral.lifecycle';

const PARTNER = '@tag(name: "partner")';

export const ReferralKind: { [name in Kind]: name } = {
  TERRITORIAL_OR_INVESTIGATIVE: 'TERRITORIAL_OR_INVESTIGATIVE',
  COMPETENT_BODY: 'COMPETENT_BODY',
  AUDIT_BODY_WITHOUT_ERDR: 'AUDIT_BODY_WITHOUT_ERDR',
};
export const ReferralState: { [name in State]: name } = {
  DRAFT: 'DRAFT',
  APPROVED: 'APPROVED',
  DISPATCHED: 'DISPATCHED',
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  DECIDED: 'DECIDED',
  RETURNED: 'RETURNED',
  RECALLED: 'RECALLED',
  CANCELLED: 'CANCELLED',
};
registerEnumType(ReferralKind, {
  name: 'ReferralKind',
  description: 'On which ground materials go to another body.',
});
registerEnumType(ReferralState, { name: 'ReferralState', description: 'Where a referral stands.' });

@InputType({ description: '`id` and `expectedVersion` are those of the entry in the Crime Record Book.' })
export class DraftReferralInput extends ChangeInput {
  @Field(() => ReferralKind)
  kind: Kind;

  @IsUUID()
  @Field(() => ID, { description: 'Body it goes to.' })
  agencyId: string;

  @Length(3, 8000)
  @Field({ description: 'Covering letter. Name nobody who reports.' })
  coverText: string;

  @Field({ defaultValue: false, description: 'R51: data indicating signs of an offence are insufficient.' })
  dataInsufficient: boolean;

  @Field({ defaultValue: false, description: 'R51: an audit or inspection is needed to establish them.' })
  inspectionNeeded: boolean;
}

@InputType()
export class ApproveReferralInput extends ChangeInput {}

@InputType()
export class DispatchReferralInput extends ChangeInput {
  @IsOptional()
  @Length(3, 2000)
  @Field(() => String, { nullable: true, description: 'Why it goes after its term; required if it does.' })
  lateReason?: string;
}

@InputType()
export class CancelReferralInput extends ReasonedInput {}

@InputType()
export class RecallReferralInput extends ReasonedInput {}

@InputType()
export class AcceptReferralInput extends PartnerChangeInput {}

@InputType()
export class AnswerReferralInput extends PartnerChangeInput {
  @Directive(PARTNER)
  @Field({ description: 'Whether you found signs of an offence.' })
  signsFound: boolean;

  @Directive(PARTNER)
  @Length(1, 64)
  @Field({ description: 'Number of your decision.' })
  number: string;

  @Directive(PARTNER)
  @Length(3, 8000)
  @Field({ description: 'What you found.' })
  text: string;
}

@InputType()
export class ReturnReferralInput extends PartnerChangeInput {
  @Length(3, 4000)
  @Directive(PARTNER)
  @Field({ description: 'Why the matter is not yours.' })
  reason: string;
}

@InputType()
export class ReferralFilter {
  @Directive(PARTNER)
  @IsOptional()
  @Field(() => [ReferralState], { nullable: true, description: 'States; none means all.' })
  states?: State[];

  @Directive(PARTNER)
  @Field(() => ReferralKind, { nullable: true })
  kind?: Kind;
}
