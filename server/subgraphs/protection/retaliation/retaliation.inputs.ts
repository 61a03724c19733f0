import { IsEnum, Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { enumOf } from '../present';
import { ReasonedInput } from '../record/record.inputs';
import { employerActs, redecisions } from './retaliation.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const EmployerActEnum = enumOf('EmployerAct', 'What an employer did, or means to do.', employerActs, {
  PAY: 'A cut in pay or benefits.',
});
export const RedecisionEnum = enumOf('Redecision', 'What became of an employer’s decision.', redecisions, {
  NO_ANSWER: 'The employer let the term pass.',
});

@InputType({ description: 'A person reports revenge by the employer. `id` is the protection record.' })
export class ReportRetaliationInput extends ChangeInput {
  @IsEnum(EmployerActEnum)
  @Field(() => EmployerActEnum)
  act: keyof typeof EmployerActEnum;

  @Matches(DAY)
  @Field({ description: 'When the employer did it, `YYYY-MM-DD`.' })
  actOn: string;

  @Matches(/\S/)
  @Length(1, 1000)
  @Field({ description: 'The employer. Kept sealed.' })
  employer: string;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What was done, and why it looks like revenge. Kept sealed.' })
  facts: string;
}

@InputType({ description: 'The person consented in writing that the employer be told.' })
export class RecordConsentInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'The day of the consent, `YYYY-MM-DD`.' })
  consentOn: string;
}

@InputType({ description: 'The service told the employer its view.' })
export class AddressEmployerInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'The day on which the employer was told, `YYYY-MM-DD`.' })
  addressedOn: string;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'The view of the service. Kept sealed.' })
  serviceView: string;
}

@InputType({ description: 'The report is not confirmed.' })
export class DismissRetaliationInput extends ReasonedInput {}

@InputType({ description: 'The person takes the report back.' })
export class WithdrawRetaliationInput extends ChangeInput {}

@InputType({ description: 'The employer decided anew, or let the term pass.' })
export class RecordRedecisionInput extends ChangeInput {
  @IsEnum(RedecisionEnum)
  @Field(() => RedecisionEnum)
  redecision: keyof typeof RedecisionEnum;

  @Matches(DAY)
  @Field({ description: 'The day of the decision, or on which the term had passed, `YYYY-MM-DD`.' })
  redecidedOn: string;
}

@InputType({ description: 'Nothing more is to be done.' })
export class CloseRetaliationInput extends ReasonedInput {}
