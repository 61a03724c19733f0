import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { DateScalar, Needs, type RequestContext } from '../../../kernel';
import { serviceDay } from '../serviceDay';
import { settingsOn } from '../settings/settings';
import { RewardCategory } from './rewardCategory';
import { RewardSchedule } from './schedule.entity';

@ObjectType({ description: 'How many monthly calculation indices a category is worth.' })
export class RewardScheduleCount {
  @Field(() => RewardCategory, { description: 'What the offence was.' })
  category: RewardCategory;

  @Field(() => Int, { description: 'How many monthly calculation indices (MCI) a reward is.' })
  mciCount: number;
}

@ObjectType('RewardShareOfHarm', { description: 'The rule for harm above a threshold.' })
export class RewardShareOfHarmType {
  @Field(() => Int, {
    description: 'Applies when the harm is above so many MCI; exactly on it the count applies.',
  })
  aboveMci: number;

  @Field(() => Int, { description: 'How many percent of the harm, rounded down to whole tenge.' })
  percent: number;

  @Field(() => Int, { description: 'At most so many MCI.' })
  ceilingMci: number;
}

@ObjectType('RewardSchedule', { description: 'How large a reward is, from one day to another.' })
export class RewardScheduleType {
  @Field({ description: 'Its stable code.' })
  code: string;

  @Field(() => DateScalar, {
    description: 'The first day on which a court act coming into force falls under it.',
  })
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last such day. Null while it has none.' })
  validTo: string | null;

  @Field({ description: 'Whether this installation uses it today.' })
  inUse: boolean;

  @Field({ description: 'Whether rule and first day were read in a published source.' })
  verified: boolean;

  @Field(() => [RewardScheduleCount], { description: 'The count for each category.' })
  counts: RewardScheduleCount[];

  @Field(() => RewardShareOfHarmType, {
    nullable: true,
    description: 'The rule for large harm, if it has one.',
  })
  shareOfHarm: RewardShareOfHarmType | null;

  @Field({ description: 'What it rests on, in your language.' })
  legalBasis: string;
}

@Resolver()
export class ScheduleResolver {
  @Query(() => [RewardScheduleType], {
    description: 'The reward schedules, oldest first. For whoever works on rewards.',
  })
  @Needs('reward:read')
  async rewardSchedules(@Ctx() { viewer, read, clock }: RequestContext): Promise<RewardScheduleType[]> {
    const { schedulesInUse } = await settingsOn(read, serviceDay(clock.now()));
    const schedules = await read.find(RewardSchedule, { order: { validFrom: 'ASC' } });
    return schedules.map(({ mciCounts, legalBasis, ...schedule }) =>
      Object.assign(new RewardScheduleType(), schedule, {
        inUse: schedulesInUse.includes(schedule.code),
        counts: Object.entries(mciCounts).map(([category, mciCount]) => ({ category, mciCount })),
        legalBasis: legalBasis[viewer.language],
      }),
    );
  }
}
