import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { VoteChoice } from '../committee/rewardVote.entity';
import { CourtActKindName } from '../courtAct/courtAct.enums';
import type { CourtActKind } from '../courtAct/courtAct.entity';
import { StaffMemberRef } from '../staffMember.type';
import { RewardOutcome } from './rewardCase.enums';

@ObjectType({ description: 'The court act a reward case rests on.' })
export class RewardCourtAct {
  @Field({ description: "The court's number of the act." })
  actNumber: string;

  @Field(() => CourtActKindName, { description: 'What the court decided.' })
  kind: CourtActKind;

  @Field(() => DateScalar, { description: 'The day on which it came into force.' })
  inForceOn: string;
}

@ObjectType({
  description:
    "The committee's current or last session. Seats and quorum are a setting of this installation; no published source fixes them.",
})
export class RewardQuorum {
  @Field(() => Int, { description: 'How many times the case was before the committee, this time included.' })
  session: number;

  @Field(() => Int, { description: 'How many members there are at most.' })
  seats: number;

  @Field(() => Int, { description: 'How many votes it takes for a decision.' })
  needed: number;

  @Field(() => Int, { description: 'How many votes were cast.' })
  cast: number;
}

@ObjectType('RewardVote', { description: 'One vote of a member of the reward committee.' })
export class RewardVoteType {
  @Field(() => StaffMemberRef, { description: 'Who voted.' })
  member: StaffMemberRef;

  @Field(() => VoteChoice, { description: 'What the member said.' })
  choice: VoteChoice;

  @Field(() => String, { nullable: true, description: 'Why, if the member gave a reason.' })
  reason: string | null;

  @Field({ description: 'When the vote was cast.' })
  castAt: Date;
}

@ObjectType({ description: 'How a reward case was decided, and how the letter about it fares.' })
export class RewardDecision {
  @Field(() => RewardOutcome, { description: 'The decision.' })
  outcome: RewardOutcome;

  @Field({ description: 'When it was made.' })
  decidedAt: Date;

  @Field(() => Int, { nullable: true, description: 'Votes for a reward. Null when no vote was needed.' })
  votesFor: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes against it. Null when no vote was needed.' })
  votesAgainst: number | null;

  @Field(() => Int, { nullable: true, description: 'Abstentions. Null when no vote was needed.' })
  votesAbstained: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the letter to the person is: QUEUED, SENT, DELIVERED, RETURNED, COLLECTED, NOT_DELIVERABLE or UNKNOWN. Null until the vault answers.',
  })
  letterState: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when the letter is there.' })
  letterMovedAt: Date | null;
}

@ObjectType({ description: 'A line of the timeline of a reward case.' })
export class RewardTimelineEntry {
  @Field({ description: 'When it happened.' })
  at: Date;

  @Field({ description: 'What was done: a stable code.' })
  action: string;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Who did it. Null for the system itself.' })
  actor: StaffMemberRef | null;
}
