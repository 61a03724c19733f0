import { IsEnum, Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { EmployerActEnum, RedecisionEnum } from '../retaliation/retaliation.inputs';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'An employer invites the service before it acts. `id` is the protection record.' })
export class OpenEmployerProcedureInput extends ChangeInput {
  @IsEnum(EmployerActEnum)
  @Field(() => EmployerActEnum)
  act: keyof typeof EmployerActEnum;

  @Matches(DAY)
  @Field({ description: 'When the materials came, `YYYY-MM-DD`.' })
  materialsOn: string;

  @Matches(DAY)
  @Field({ description: 'When the commission meets, `YYYY-MM-DD`.' })
  meetingOn: string;

  @Matches(/\S/)
  @Length(1, 1000)
  @Field({ description: 'The employer. Kept sealed.' })
  employer: string;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What the employer means to do, and on what ground. Kept sealed.' })
  intended: string;
}

@InputType({ description: 'The commission met, with the representative of the service.' })
export class RecordEmployerMeetingInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'When it met, `YYYY-MM-DD`.' })
  meetingOn: string;
}

@InputType({ description: 'The copy of the employer’s decision came.' })
export class RecordEmployerDecisionInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'When the copy came, `YYYY-MM-DD`.' })
  decisionOn: string;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What was decided. Kept sealed.' })
  decision: string;
}

@InputType({ description: 'The service objects to the decision.' })
export class ObjectToEmployerInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'When the objection was sent, `YYYY-MM-DD`.' })
  objectedOn: string;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'What the service objects. Kept sealed.' })
  objection: string;
}

@InputType({ description: 'The service has nothing to object.' })
export class AcceptEmployerDecisionInput extends ChangeInput {}

@InputType({ description: 'The employer decided anew, or let the term pass.' })
export class RecordEmployerRedecisionInput extends ChangeInput {
  @IsEnum(RedecisionEnum)
  @Field(() => RedecisionEnum)
  redecision: keyof typeof RedecisionEnum;
}

@InputType({ description: 'The employer gave up its intention.' })
export class AbandonEmployerProcedureInput extends ChangeInput {}
