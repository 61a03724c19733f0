import { IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'The person is offered an agreement. `id` is the protection record.' })
export class OfferAgreementInput extends ChangeInput {
  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What is agreed. Kept sealed.' })
  terms: string;

  @IsOptional()
  @Matches(DAY)
  @Field(() => String, {
    nullable: true,
    description: 'Its last day, `YYYY-MM-DD`; without one it has no end.',
  })
  validUntil?: string | null;
}

@InputType({ description: 'The person signed.' })
export class RecordAgreementSignedInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'The day of the signature, `YYYY-MM-DD`.' })
  signedOn: string;
}

@InputType({ description: 'The person does not want it.' })
export class RecordAgreementDeclinedInput extends ChangeInput {}

@InputType({ description: 'The agreement begins to hold, and the regime with it.' })
export class PutAgreementInForceInput extends ChangeInput {}
