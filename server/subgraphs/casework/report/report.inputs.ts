import {
  ArrayMaxSize,
  IsDate,
  IsIn,
  IsOptional,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import { ChangeInput, NewInput, ReasonedInput } from '../inputs';
import { BriberyStatement } from './bribery';
import { ApplicantKind, Channel, MessageCategory, ReportStateName } from './report.enums';
import type { ReportState } from './report.lifecycle';

@InputType({
  description: 'An identity sealed by the sealing SDK to the vault. Nobody but the vault can open it.',
})
export class EnvelopeInput {
  @Field(() => Int)
  version: number;

  @Length(1, 100)
  @Field(() => ID, { description: 'Which sealing key was used.' })
  keyId: string;

  @Length(1, 100)
  @Field({ description: 'HPKE encapsulated key, base64url.' })
  enc: string;

  @Length(1, 200_000)
  @Field({ description: 'HPKE ciphertext, base64url.' })
  ciphertext: string;

  @Length(8, 64)
  @Field({
    description: 'What the envelope was bound to when it was sealed: this request’s `idempotencyKey`.',
  })
  binding: string;
}

/** What happened, whichever way it was told. */
@InputType()
export abstract class NarrativeInput extends NewInput {
  @Length(1, 16)
  @Field({ description: 'Code of the department that receives it.' })
  departmentCode: string;

  @Field(() => MessageCategory, { nullable: true })
  category?: MessageCategory;

  @Field(() => LanguageEnum, { description: 'Language of the applicant.' })
  language: Language;

  @Matches(/\S/)
  @Length(1, 20_000)
  @Field({ description: 'What happened. Leave out who tells it: that belongs into the envelope.' })
  text: string;

  @IsOptional()
  @ValidateNested()
  @Field(() => BriberyStatement, { nullable: true })
  bribery?: BriberyStatement;

  @Field({ defaultValue: false, description: 'Whether the act is still to come.' })
  impending: boolean;

  @IsOptional()
  @IsDate()
  @Field({
    nullable: true,
    description: 'When a transfer is to take place, if that is known. Makes the report urgent.',
  })
  transferAt?: Date;
}

@InputType()
export class RegisterReportInput extends NarrativeInput {
  @IsIn(['POST', 'CALL_CENTRE'])
  @Field(() => Channel, { description: 'POST or CALL_CENTRE. Oral statements go through a protocol.' })
  channel: Channel;

  @Field(() => ApplicantKind)
  applicantKind: ApplicantKind;

  @IsOptional()
  @IsDate()
  @Field({ nullable: true, description: 'When it arrived, if that was earlier than now.' })
  receivedAt?: Date;

  @Field({
    defaultValue: false,
    description: 'Whether the applicant signed the warning about knowingly false denunciation.',
  })
  warningCertified: boolean;

  @Min(0)
  @Field(() => Int, { defaultValue: 0, description: 'How many confirming documents came with it.' })
  confirmingDocuments: number;

  @IsOptional()
  @ValidateNested()
  @Field(() => EnvelopeInput, { nullable: true, description: 'Required unless the applicant is anonymous.' })
  envelope?: EnvelopeInput;
}

@InputType()
export class ReviewReportInput extends ChangeInput {
  @Length(3, 4000)
  @Field({ description: 'What the procedural officer found.' })
  finding: string;
}

@InputType()
export class ApproveReviewInput extends ChangeInput {}

@InputType()
export class ReturnReviewInput extends ReasonedInput {}

@InputType()
export class ClassifyAsCriminalInput extends ChangeInput {
  @IsOptional()
  @Length(1, 36)
  @Field(() => ID, { nullable: true, description: 'The offence it shows signs of.' })
  offenceId?: string;
}

@InputType()
export class ClassifyAsNonCriminalInput extends ChangeInput {}

@InputType()
export class ReturnWithExplanationInput extends ChangeInput {
  @Length(3, 8000)
  @Field({ description: 'The explanation the applicant gets (R28).' })
  explanation: string;
}

@InputType()
export class CertifyWarningInput extends ChangeInput {}

@InputType()
export class CorrectIdentityInput extends ChangeInput {
  @ValidateNested()
  @Field(() => EnvelopeInput)
  envelope: EnvelopeInput;
}

@InputType()
export class ReportFilter {
  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [ReportStateName], { nullable: true, description: 'States; none means all.' })
  states?: ReportState[];

  @Field(() => Boolean, { nullable: true })
  urgent?: boolean;

  @IsOptional()
  @Length(1, 16)
  @Field(() => String, { nullable: true })
  departmentCode?: string;

  @Field(() => Channel, { nullable: true })
  channel?: Channel;

  @IsOptional()
  @Length(2, 32)
  @Field(() => String, { nullable: true, description: 'A registration number, or how it begins.' })
  number?: string;

  @IsOptional()
  @Field(() => Date, { nullable: true, description: 'Registered at or after.' })
  registeredFrom?: Date;

  @IsOptional()
  @Field(() => Date, { nullable: true, description: 'Registered before.' })
  registeredTo?: Date;
}
