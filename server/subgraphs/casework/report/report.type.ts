import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import { pageTypeOf } from '../../../kernel';
import { Department, ProtectedPerson, StaffMember } from '../stubs';
import { BriberyStatement } from './bribery';
import {
  ApplicantKind,
  Channel,
  EnvelopeState,
  MessageCategory,
  ReportForm,
  ReportStateName,
  WarningState,
} from './report.enums';
import type { ReportState } from './report.lifecycle';

export const ReviewStepKind = { PROCEDURAL_OFFICER: 'PROCEDURAL_OFFICER', MANAGEMENT: 'MANAGEMENT' } as const;
export const ReviewOutcome = { REVIEWED: 'REVIEWED', APPROVED: 'APPROVED', RETURNED: 'RETURNED' } as const;
registerEnumType(ReviewStepKind, { name: 'ReviewStepKind', description: 'Whose step of the review it was.' });
registerEnumType(ReviewOutcome, { name: 'ReviewOutcome', description: 'How a step of the review ended.' });

@ObjectType('ReviewStep', { description: 'One of the two steps of a review, each by another person.' })
export class ReviewStepType {
  @Field(() => ReviewStepKind)
  kind: keyof typeof ReviewStepKind;

  @Field(() => ReviewOutcome)
  outcome: keyof typeof ReviewOutcome;

  @Field(() => StaffMember, { nullable: true })
  by: StaffMember | null;

  @Field()
  at: Date;

  @Field()
  finding: string;
}

@ObjectType({ description: 'Something that was done to a report.' })
export class TimelineEntry {
  @Field()
  at: Date;

  @Field({ description: 'Stable name of the act, for example `report.registered`.' })
  action: string;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Who did it; null for the system and for partners.',
  })
  actor: StaffMember | null;
}

@ObjectType('Report', {
  description: 'A registered application or message. Who made it is sealed in the vault.',
})
@Directive('@key(fields: "id")')
export class ReportType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Departmental registration number.' })
  number: string;

  @Field(() => ReportStateName)
  state: ReportState;

  @Field(() => Department)
  department: Department;

  @Field(() => Channel)
  channel: Channel;

  @Field(() => ReportForm)
  form: ReportForm;

  @Field(() => MessageCategory, { nullable: true })
  category: MessageCategory | null;

  @Field(() => ApplicantKind)
  applicantKind: ApplicantKind;

  @Field(() => LanguageEnum, { description: 'Language of the applicant.' })
  language: Language;

  @Field()
  receivedAt: Date;

  @Field()
  registeredAt: Date;

  @Field(() => StaffMember, { nullable: true })
  receivedBy: StaffMember | null;

  @Field({ description: 'Working copy of what was told.' })
  text: string;

  @Field(() => BriberyStatement, { nullable: true })
  bribery: BriberyStatement | null;

  @Field(() => [String], {
    description: 'Elements of a statement about a bribe that are missing; never a reason to refuse.',
  })
  missingElements: string[];

  @Field(() => WarningState)
  warning: WarningState;

  @Field({ description: 'Confirming documents are still due.' })
  incomplete: boolean;

  @Field()
  impending: boolean;

  @Field(() => Date, { nullable: true, description: 'When a transfer is announced for.' })
  transferAt: Date | null;

  @Field({ description: 'A transfer is announced for a known time.' })
  urgent: boolean;

  @Field(() => EnvelopeState)
  envelopeState: EnvelopeState;

  @Field(() => ProtectedPerson, {
    nullable: true,
    description:
      'The applicant, by pseudonym; null if anonymous, and until the vault has taken the envelope.',
  })
  applicant: ProtectedPerson | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];

  /** Whether the viewer may open it, and so what hangs on it. */
  open: boolean;
}

export const ReportPage = pageTypeOf(ReportType, 'Report');

@ObjectType()
export class ReportPayload {
  @Field(() => ReportType)
  report: ReportType;
}

@ObjectType()
export class RegisteredReportPayload extends ReportPayload {
  @Field({ description: 'The code the applicant asks with. Printed on the coupon.' })
  checkCode: string;
}
