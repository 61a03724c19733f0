import { IsEnum, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Tenge } from '../../../kernel';
import { CaseInput, NewInput } from '../inputs';
import { RewardBasis } from './rewardCase.enums';
import { type RewardCaseState, RewardCaseStateName } from './rewardCase.lifecycle';

@InputType({ description: 'Opens a reward case from a court act of the worklist.' })
export class OpenRewardCaseInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'The court act, by its `id` in `rewardWorklist`.' })
  courtActId: string;

  @IsEnum(RewardBasis)
  @Field(() => RewardBasis, {
    defaultValue: RewardBasis.REPORT,
    description: 'What the person is rewarded for.',
  })
  basis: RewardBasis;
}

@InputType({ description: 'Calculates the amount, for now by the rate of the day.' })
export class CalculateRewardInput extends CaseInput {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Tenge, {
    nullable: true,
    description:
      'The bribe, the damage or the benefit the court act establishes, in whole tenge. Counts only under a schedule with a share of the harm.',
  })
  harm?: number | null;
}

@InputType({ description: 'Puts a calculated or adjourned case before the committee.' })
export class SubmitToCommitteeInput extends CaseInput {}

@InputType({ description: 'Which reward cases to list.' })
export class RewardCaseFilter {
  @IsOptional()
  @IsEnum(RewardCaseStateName)
  @Field(() => RewardCaseStateName, { nullable: true, description: 'Only cases in this state.' })
  state?: RewardCaseState | null;
}
