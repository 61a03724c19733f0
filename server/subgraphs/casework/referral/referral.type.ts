import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { PartnerAgency } from '../stubs';
import type { Referral } from './referral.entity';
import { ReferralKind, ReferralState } from './referral.inputs';
import { referralActions } from './referral.policy';

@ObjectType('ReferralAnswer', { description: 'What the body a referral went to decided.' })
export class ReferralAnswerType {
  @Field({ description: 'Whether signs of an offence were found.' })
  @Directive('@tag(name: "partner")')
  signsFound: boolean;

  @Field({ description: 'Number of the decision.' })
  @Directive('@tag(name: "partner")')
  number: string;

  @Field()
  @Directive('@tag(name: "partner")')
  text: string;

  @Field()
  @Directive('@tag(name: "partner")')
  answeredAt: Date;
}

@ObjectType('Referral', {
  description: 'Materials sent to the body in charge. They never say who reported.',
})
@Directive('@key(fields: "id")')
export class ReferralType {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id: string;

  @Field({ description: 'Number of the covering letter.' })
  @Directive('@tag(name: "partner")')
  number: string;

  @Field(() => ReferralKind)
  @Directive('@tag(name: "partner")')
  kind: keyof typeof ReferralKind;

  @Field(() => ReferralState)
  @Directive('@tag(name: "partner")')
  state: keyof typeof ReferralState;

  @Field(() => PartnerAgency, { description: 'Body it goes to.' })
  @Directive('@tag(name: "partner")')
  agency: PartnerAgency;

  @Field({ description: 'Covering letter.' })
  @Directive('@tag(name: "partner")')
  coverText: string;

  @Field({ description: 'What was reported.' })
  @Directive('@tag(name: "partner")')
  materials: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The applicant under a random name that only this referral uses; null if anonymous.',
  })
  @Directive('@tag(name: "partner")')
  applicantAlias: string | null;

  @Field(() => Date, { nullable: true })
  @Directive('@tag(name: "partner")')
  dispatchedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when it had to be sent.' })
  dueAt: Date | null;

  @Field({ description: 'It was sent after its term.' })
  sentLate: boolean;

  @Field(() => ReferralAnswerType, { nullable: true })
  @Directive('@tag(name: "partner")')
  answer: ReferralAnswerType | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned, recalled or cancelled.' })
  @Directive('@tag(name: "partner")')
  endReason: string | null;

  @Field(() => Int, { description: 'Pass it as `expectedVersion` when you change it.' })
  @Directive('@tag(name: "partner")')
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  @Directive('@tag(name: "partner")')
  viewerActions: string[];

  @Field()
  createdAt: Date;

  /** For the field that leads back to the report. */
  reportId: string;
}

export const ReferralPage = pageTypeOf(ReferralType, 'Referral', ['partner']);

@ObjectType()
export class ReferralPayload {
  @Field(() => ReferralType)
  @Directive('@tag(name: "partner")')
  referral: ReferralType;
}

export function presentReferral(referral: Referral, viewer: Viewer): ReferralType {
  const { id, number, kind, state, coverText, materials, applicantAlias, dispatchedAt, dueAt } = referral;
  const { sentLate, answer, endReason, version, createdAt, reportId } = referral;
  return Object.assign(new ReferralType(), {
    id,
    number,
    kind,
    state,
    agency: { id: referral.agencyId },
    coverText,
    materials,
    applicantAlias,
    dispatchedAt,
    dueAt,
    sentLate,
    answer: answer && { ...answer, answeredAt: new Date(answer.answeredAt) },
    endReason,
    version,
    createdAt,
    reportId,
    viewerActions: actionsOpenTo(viewer, referral, referralActions),
  });
}
