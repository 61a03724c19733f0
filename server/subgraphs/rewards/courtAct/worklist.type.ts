import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, pageTypeOf } from '../../../kernel';
import { RewardCategory } from '../schedule/rewardCategory';
import type { CourtAct, CourtActKind } from './courtAct.entity';
import { CourtActKindName } from './courtAct.enums';

@ObjectType({
  description: 'A court act in force on a corruption offence, for which no reward case was opened yet.',
})
export class RewardWorklistItem {
  /** The record behind it; not part of the graph. */
  row: CourtAct;

  @Field(() => ID, { description: 'Of the court act: `courtActId` of `openRewardCase`.' })
  id: string;

  @Field({ description: "The court's number of the act." })
  actNumber: string;

  @Field(() => CourtActKindName, { description: 'What the court decided.' })
  kind: CourtActKind;

  @Field(() => DateScalar, { description: 'The day on which it came into force.' })
  inForceOn: string;

  @Field({ description: 'The offence, by its code in the catalogue of offences.' })
  offenceCode: string;

  @Field(() => RewardCategory, {
    nullable: true,
    description:
      'What it means for a reward. Null when it establishes no offence, or one of unknown gravity.',
  })
  category: RewardCategory | null;

  @Field({ description: 'The person who helped, under a name made for rewards alone.' })
  personAlias: string;

  @Field({ description: 'When the act reached the worklist.' })
  receivedAt: Date;
}

export const RewardWorklistPage = pageTypeOf(RewardWorklistItem, 'RewardWorklistItem');
