import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Command, CommandInput, RequestContext } from '../../../kernel';
import { CastVoteInput, CloseVotingInput } from '../committee/committee.inputs';
import { castVote } from '../committee/commands/castVote';
import { closeVoting } from '../committee/commands/closeVoting';
import { confirmPayout } from '../payout/commands/confirmPayout';
import { preparePayout } from '../payout/commands/preparePayout';
import { ConfirmPayoutInput, PreparePayoutInput } from '../payout/payout.inputs';
import { calculateReward } from './commands/calculateReward';
import { openRewardCase } from './commands/openRewardCase';
import { submitToCommittee } from './commands/submitToCommittee';
import type { RewardCase } from './rewardCase.entity';
import { CalculateRewardInput, OpenRewardCaseInput, SubmitToCommitteeInput } from './rewardCase.inputs';
import { presentCase } from './rewardCase.present';
import { rewardCasePayload } from './rewardCase.type';

const OpenRewardCasePayload = rewardCasePayload('OpenRewardCase');
const CalculateRewardPayload = rewardCasePayload('CalculateReward');
const SubmitToCommitteePayload = rewardCasePayload('SubmitToCommittee');
const CastVotePayload = rewardCasePayload('CastVote');
const CloseVotingPayload = rewardCasePayload('CloseVoting');
const PreparePayoutPayload = rewardCasePayload('PreparePayout');
const ConfirmPayoutPayload = rewardCasePayload('ConfirmPayout');

const inputArg = { description: 'What is to be done, and your key for it.' };

async function run<I extends CommandInput>(ctx: RequestContext, act: Command<I, RewardCase>, input: I) {
  return { rewardCase: presentCase(await ctx.run(act, input)) };
}

/** The acts on a reward case, in the order of its life. */
@Resolver()
export class RewardCaseMutations {
  @Mutation(() => OpenRewardCasePayload, {
    description:
      'Opens a reward case from a court act in force. An act that establishes no offence ends the case at once, with a letter to the person. For the reward secretary.',
  })
  openRewardCase(@Arg('input', inputArg) input: OpenRewardCaseInput, @Ctx() ctx: RequestContext) {
    return run(ctx, openRewardCase, input);
  }

  @Mutation(() => CalculateRewardPayload, {
    description:
      'Calculates the provisional amount; may be repeated until the committee has the case. For the secretary.',
  })
  calculateReward(@Arg('input', inputArg) input: CalculateRewardInput, @Ctx() ctx: RequestContext) {
    return run(ctx, calculateReward, input);
  }

  @Mutation(() => SubmitToCommitteePayload, {
    description: 'Puts the case before the committee, in a new session. For the secretary.',
  })
  submitToCommittee(@Arg('input', inputArg) input: SubmitToCommitteeInput, @Ctx() ctx: RequestContext) {
    return run(ctx, submitToCommittee, input);
  }

  @Mutation(() => CastVotePayload, {
    description: 'Casts your vote, once. For committee members, with a fresh second factor.',
  })
  castVote(@Arg('input', inputArg) input: CastVoteInput, @Ctx() ctx: RequestContext) {
    return run(ctx, castVote, input);
  }

  @Mutation(() => CloseVotingPayload, {
    description:
      'Ends the voting: adjourned without a quorum, approved with more than half of the votes cast, else refused. Approval fixes the amount. For the secretary.',
  })
  closeVoting(@Arg('input', inputArg) input: CloseVotingInput, @Ctx() ctx: RequestContext) {
    return run(ctx, closeVoting, input);
  }

  @Mutation(() => PreparePayoutPayload, {
    description:
      'Asks the vault to complete and send the payment order of an approved case, or of one whose order failed. For finance, with a fresh second factor.',
  })
  preparePayout(@Arg('input', inputArg) input: PreparePayoutInput, @Ctx() ctx: RequestContext) {
    return run(ctx, preparePayout, input);
  }

  @Mutation(() => ConfirmPayoutPayload, {
    description:
      'Confirms that the treasury paid. For another person of finance than prepared the payment, with a fresh second factor.',
  })
  confirmPayout(@Arg('input', inputArg) input: ConfirmPayoutInput, @Ctx() ctx: RequestContext) {
    return run(ctx, confirmPayout, input);
  }
}
