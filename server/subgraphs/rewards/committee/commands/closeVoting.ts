import { command, type CommandContext } from '../../../../kernel';
import { CourtAct } from '../../courtAct/courtAct.entity';
import { oweNotice } from '../../notice/oweNotice';
import { openFile } from '../../rewardCase/caseFile';
import { note } from '../../rewardCase/note';
import { RewardCase } from '../../rewardCase/rewardCase.entity';
import { rewardCaseLifecycle } from '../../rewardCase/rewardCase.lifecycle';
import { mayCloseVoting, mayReadCase } from '../../rewardCase/rewardCase.policy';
import { settleAmount } from '../../rewardCase/settleAmount';
import type { CloseVotingInput } from '../committee.inputs';
import { verdict } from '../tally';

/**
 * Ends the voting: adjourned without a quorum, else approved or refused. Approval fixes the amount by the MCI
 * of the decision's day; either decision owes a notice.
 */
export const closeVoting = command<CloseVotingInput, RewardCase>({
  name: 'closeVoting',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { id, expectedVersion }) {
    const rewardCase = await ctx.lock(RewardCase, id, mayReadCase, expectedVersion);
    const file = await openFile(ctx.manager, rewardCase);
    ctx.require(mayCloseVoting(ctx.viewer, file));
    const session = file.session!;
    session.closedAt = ctx.now;
    await ctx.save(session);

    const step = verdict(file.votes, session.quorum);
    ctx.move(rewardCase, rewardCaseLifecycle, step);
    await note(ctx, rewardCase, noted[step], { votes: file.votes.length });
    if (step === 'approve') await approve(ctx, rewardCase);
    if (step === 'reject') await reject(ctx, rewardCase);
    return ctx.save(rewardCase);
  },
});

const noted = { approve: 'approved', reject: 'rejected', adjourn: 'adjourned' } as const;

async function reject(ctx: CommandContext, rewardCase: RewardCase): Promise<void> {
  rewardCase.rewardsReportId = null;
  await oweNotice(ctx, rewardCase, 'REJECTED');
}

async function approve(ctx: CommandContext, rewardCase: RewardCase): Promise<void> {
  const act = await ctx.manager.findOneByOrFail(CourtAct, { id: rewardCase.courtActId });
  await settleAmount(ctx, rewardCase, act, { provisional: false });
  await oweNotice(ctx, rewardCase, 'APPROVED');
}
