import { IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { ChangeInput, NewInput } from '../inputs';
import { SignatureInput } from '../passkey/passkey.inputs';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'An authority that the law lets ask for an identity.' })
export class RegisterDisclosureAuthorityInput extends NewInput {
  @Length(2, 300)
  @Field(() => String)
  nameKk: string;

  @Length(2, 300)
  @Field(() => String)
  nameRu: string;

  @Length(2, 300)
  @Field(() => String)
  nameEn: string;

  @Length(10, 1000)
  @Field(() => String, { description: 'The norm that lets it ask: law, number, date, article.' })
  legalBasis: string;

  @Matches(DAY)
  @Field(() => DateScalar, { description: 'First day on which its acts count.' })
  validFrom: string;

  @IsOptional()
  @Matches(DAY)
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which its acts count.' })
  validTo?: string | null;

  @ValidateNested()
  @Field(() => SignatureInput, { description: 'Over every other field of this input.' })
  signature: SignatureInput;
}

@InputType({ description: 'From a day on, acts of the authority no longer count.' })
export class CloseDisclosureAuthorityInput extends ChangeInput {
  @Matches(DAY)
  @Field(() => DateScalar, { description: 'Last day on which its acts count.' })
  validTo: string;
}
