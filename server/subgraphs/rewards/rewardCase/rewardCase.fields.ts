import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actionsOpenTo, type RequestContext } from '../../../kernel';
import { presentPayout, RewardPayout } from '../payout/payout.type';
import { courtActOf, fileOf, noticesOf, timelineOf } from './loaders';
import {
  RewardCourtAct,
  RewardDecision,
  RewardQuorum,
  RewardTimelineEntry,
  RewardVoteType,
} from './rewardCase.parts';
import { caseActions, mayReadVotes } from './rewardCase.policy';
import {
  presentCalculation,
  presentDecision,
  presentEvent,
  presentQuorum,
  presentVote,
} from './rewardCase.present';
import { RewardCalculation, RewardCaseType } from './rewardCase.type';

/** What a case has around it; one statement a kind for all cases of a page. */
@Resolver(() => RewardCaseType)
export class RewardCaseFields {
  @FieldResolver(() => RewardCourtAct, { description: 'The court act the case rests on.' })
  courtAct(@Root() { row }: RewardCaseType, @Ctx() ctx: RequestContext): Promise<RewardCourtAct | null> {
    return courtActOf(ctx, row);
  }

  @FieldResolver(() => RewardCalculation, {
    nullable: true,
    description: 'The amount and how it came about. Null until it is calculated.',
  })
  calculation(@Root() { row }: RewardCaseType, @Ctx() { viewer }: RequestContext): RewardCalculation | null {
    return presentCalculation(row, viewer.language);
  }

  @FieldResolver(() => RewardQuorum, {
    nullable: true,
    description: 'How far the voting is. Null until the case is before the committee.',
  })
  async quorum(@Root() { row }: RewardCaseType, @Ctx() ctx: RequestContext): Promise<RewardQuorum | null> {
    return presentQuorum(await fileOf(ctx, row));
  }

  @FieldResolver(() => [RewardVoteType], {
    nullable: true,
    description:
      'The votes of the current or last session. Null while they are sealed: until the quorum is there and you have voted, or the voting has ended with a quorum.',
  })
  async votes(@Root() { row }: RewardCaseType, @Ctx() ctx: RequestContext): Promise<RewardVoteType[] | null> {
    const file = await fileOf(ctx, row);
    return mayReadVotes(ctx.viewer, file).allowed ? file.votes.map(presentVote) : null;
  }

  @FieldResolver(() => RewardVoteType, {
    nullable: true,
    description: 'Your own vote in that session, if you cast one.',
  })
  async ownVote(@Root() { row }: RewardCaseType, @Ctx() ctx: RequestContext): Promise<RewardVoteType | null> {
    const { votes } = await fileOf(ctx, row);
    const own = votes.find(({ memberId }) => memberId === ctx.viewer.id);
    return own ? presentVote(own) : null;
  }

  @FieldResolver(() => RewardDecision, {
    nullable: true,
    description: 'The decision. Null until there is one.',
  })
  async decision(
    @Root() { row }: RewardCaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<RewardDecision | null> {
    const [file, notices] = await Promise.all([fileOf(ctx, row), noticesOf(ctx, row)]);
    return presentDecision(file, notices);
  }

  @FieldResolver(() => RewardPayout, {
    nullable: true,
    description: 'The payment. Null until finance has prepared it.',
  })
  async payout(@Root() { row }: RewardCaseType, @Ctx() ctx: RequestContext): Promise<RewardPayout | null> {
    const { payout } = await fileOf(ctx, row);
    return payout && presentPayout(payout);
  }

  @FieldResolver(() => [String], {
    description:
      'Mutations you may use on the case now, by name. Some of them then ask for a fresh second factor (STEP_UP_REQUIRED).',
  })
  async viewerActions(@Root() { row }: RewardCaseType, @Ctx() ctx: RequestContext): Promise<string[]> {
    return actionsOpenTo(ctx.viewer, await fileOf(ctx, row), caseActions);
  }

  @FieldResolver(() => [RewardTimelineEntry], { description: 'What happened to the case, oldest first.' })
  async timeline(
    @Root() { row }: RewardCaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<RewardTimelineEntry[]> {
    return (await timelineOf(ctx, row)).map(presentEvent);
  }
}
