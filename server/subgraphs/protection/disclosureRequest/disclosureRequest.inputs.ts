import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsDate,
  IsEnum,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { ChangeInput, NewInput } from '../inputs';
import { SignatureInput } from '../passkey/passkey.inputs';
import { DisclosureFieldEnum } from './disclosureField.enum';

export enum DisclosureRefusalReasonEnum {
  NOT_AN_AUTHORITY = 'NOT_AN_AUTHORITY',
  NOT_IN_FORCE = 'NOT_IN_FORCE',
  NO_ACT = 'NO_ACT',
  NO_BASIS = 'NO_BASIS',
  PERSON_NOT_KNOWN = 'PERSON_NOT_KNOWN',
  SCOPE_TOO_WIDE = 'SCOPE_TOO_WIDE',
  OTHER = 'OTHER',
}

registerEnumType(DisclosureRefusalReasonEnum, {
  name: 'DisclosureRefusalReason',
  description: 'Why a request for an identity is refused.',
  valuesConfig: {
    NOT_AN_AUTHORITY: { description: 'Neither a court nor an authority of the register asks.' },
    NOT_IN_FORCE: { description: 'The authority could not ask on the day of the act.' },
    NO_ACT: { description: 'There is no act with number and date.' },
    NO_BASIS: { description: 'The act names no legal basis.' },
    PERSON_NOT_KNOWN: { description: 'The vault knows nobody by what the act gives.' },
    SCOPE_TOO_WIDE: { description: 'More is asked for than the purpose needs.' },
    OTHER: { description: 'As the note says.' },
  },
});

@InputType({ description: 'A request for an identity, as it came.' })
export class ReceiveDisclosureRequestInput extends NewInput {
  @IsOptional()
  @IsUUID()
  @Field(() => ID, {
    nullable: true,
    description: 'Of the register; left out where the requester is not in it.',
  })
  authorityId?: string | null;

  @Length(2, 300)
  @Field(() => String, { description: 'Which court or body, as the act names it; or who else asks.' })
  requester: string;

  @IsOptional()
  @Length(1, 100)
  @Field(() => String, { nullable: true })
  actNumber?: string | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => DateScalar, { nullable: true })
  actDate?: string | null;

  @IsOptional()
  @Length(2, 1000)
  @Field(() => String, { nullable: true, description: 'The norm the act cites.' })
  basis?: string | null;

  @Length(2, 1000)
  @Field(() => String, { description: 'What the identity is needed for. Never write who it may be.' })
  purpose: string;

  @Matches(/^[\w-]{4,64}$/)
  @Field(() => String, { description: 'About whom: a pseudonym, or the registration number of a report.' })
  about: string;

  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(6)
  @IsEnum(DisclosureFieldEnum, { each: true })
  @Field(() => [DisclosureFieldEnum], { description: 'What is asked for.' })
  fields: DisclosureFieldEnum[];
}

@InputType({ description: 'A request was checked and may be granted.' })
export class VerifyDisclosureRequestInput extends ChangeInput {
  @ValidateNested()
  @Field(() => SignatureInput, { description: 'Over the whole request.' })
  signature: SignatureInput;
}

@InputType({ description: 'A request is granted: who may read what, when, and how often.' })
export class ApproveDisclosureRequestInput extends ChangeInput {
  @IsUUID()
  @Field(() => ID, { description: 'The member of staff who may read; never whoever approves.' })
  readerId: string;

  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(6)
  @IsEnum(DisclosureFieldEnum, { each: true })
  @Field(() => [DisclosureFieldEnum], { description: 'All that was asked for, or less.' })
  fields: DisclosureFieldEnum[];

  @IsDate()
  @Field(() => Date)
  validFrom: Date;

  @IsDate()
  @Field(() => Date, { description: 'At most 30 days later.' })
  validTo: Date;

  @Min(1)
  @Max(20)
  @Field(() => Int, { description: 'How many looks, 1 to 20.' })
  viewLimit: number;

  @ValidateNested()
  @Field(() => SignatureInput, { description: 'Over the whole request and these terms.' })
  signature: SignatureInput;
}

@InputType({ description: 'A request is refused.' })
export class RefuseDisclosureRequestInput extends ChangeInput {
  @IsEnum(DisclosureRefusalReasonEnum)
  @Field(() => DisclosureRefusalReasonEnum)
  reason: DisclosureRefusalReasonEnum;

  @IsOptional()
  @Length(2, 1000)
  @Field(() => String, { nullable: true, description: 'What the answer to the requester says.' })
  note?: string | null;
}
