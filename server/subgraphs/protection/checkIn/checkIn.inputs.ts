import { IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { enumOf } from '../present';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const CheckInOutcomeEnum = enumOf('CheckInOutcome', 'How the person was found.', [
  'SAFE',
  'THREATENED',
  'RETALIATED_AGAINST',
] as const);

@InputType({ description: 'One more check-in. `id` is the protection record.' })
export class ScheduleCheckInInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'When to ask, `YYYY-MM-DD`.' })
  dueOn: string;
}

@InputType({ description: 'The person was asked.' })
export class RecordCheckInInput extends ChangeInput {
  @IsEnum(CheckInOutcomeEnum)
  @Field(() => CheckInOutcomeEnum)
  outcome: keyof typeof CheckInOutcomeEnum;

  @IsOptional()
  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: 'What the person said. Kept sealed.' })
  notes?: string | null;
}

@InputType({ description: 'The person was not reached.' })
export class RecordNotReachedInput extends ChangeInput {
  @Matches(DAY)
  @Field({ description: 'When to try again, `YYYY-MM-DD`.' })
  dueOn: string;
}
