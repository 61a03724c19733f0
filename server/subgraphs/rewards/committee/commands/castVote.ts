import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { openFile } from '../../rewardCase/caseFile';
import { note } from '../../rewardCase/note';
import { RewardCase } from '../../rewardCase/rewardCase.entity';
import { mayCastVote, mayReadCase } from '../../rewardCase/rewardCase.policy';
import { freshFactor } from '../../stepUp';
import type { CastVoteInput } from '../committee.inputs';
import { RewardVote } from '../rewardVote.entity';

/**
 * One member, one vote, by pseudonym only (R82). The case itself does not change, so that members who vote
 * at the same time are not in each other's way. What was voted stays out of the audit and the timeline.
 */
export const castVote = command<CastVoteInput, RewardCase>({
  name: 'castVote',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { id, expectedVersion, choice, reason }) {
    const rewardCase = await ctx.lock(RewardCase, id, mayReadCase, expectedVersion);
    ctx.require(mayCastVote(ctx.viewer, await openFile(ctx.manager, rewardCase)));
    ctx.require(freshFactor(ctx.viewer));
    await ctx.save(
      ctx.create(RewardVote, {
        id: randomUUID(),
        sessionId: rewardCase.sessionId!,
        memberId: ctx.viewer.id,
        choice,
        reason: reason ?? null,
      }),
    );
    await note(ctx, rewardCase, 'voted');
    return rewardCase;
  },
});
