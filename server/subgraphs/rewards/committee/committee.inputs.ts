import { IsEnum, IsOptional, Length } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { CaseInput } from '../inputs';
import { VoteChoice } from './rewardVote.entity';

registerEnumType(VoteChoice, {
  name: 'VoteChoice',
  description: 'What a member of the reward committee says.',
  valuesConfig: {
    FOR: { description: 'A reward is due.' },
    AGAINST: { description: 'No reward is due.' },
    ABSTAIN: { description: 'Takes part, and counts for the quorum, without deciding.' },
  },
});

@InputType({ description: 'Casts a vote on a case before the committee.' })
export class CastVoteInput extends CaseInput {
  @IsEnum(VoteChoice)
  @Field(() => VoteChoice, { description: 'Whether a reward is due. Its size is never voted on.' })
  choice: VoteChoice;

  @IsOptional()
  @Length(1, 2000)
  @Field(() => String, {
    nullable: true,
    description: 'Why, in words that will stand in the record. Name nobody.',
  })
  reason?: string | null;
}

@InputType({ description: 'Ends the voting on a case.' })
export class CloseVotingInput extends CaseInput {}
