import { randomUUID } from 'node:crypto';
import { command } from '../../../../kernel';
import { CommitteeSession } from '../../committee/committeeSession.entity';
import { serviceDay } from '../../serviceDay';
import { settingsOn } from '../../settings/settings';
import { openFile } from '../caseFile';
import { note } from '../note';
import { RewardCase } from '../rewardCase.entity';
import type { SubmitToCommitteeInput } from '../rewardCase.inputs';
import { rewardCaseLifecycle } from '../rewardCase.lifecycle';
import { mayReadCase, maySubmit } from '../rewardCase.policy';

/** Opens a session of the committee on the case, with the seats and the quorum set for today. */
export const submitToCommittee = command<SubmitToCommitteeInput, RewardCase>({
  name: 'submitToCommittee',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { id, expectedVersion }) {
    const rewardCase = await ctx.lock(RewardCase, id, mayReadCase, expectedVersion);
    const file = await openFile(ctx.manager, rewardCase);
    ctx.require(maySubmit(ctx.viewer, file));
    const { committeeSeats, committeeQuorum } = await settingsOn(ctx.manager, serviceDay(ctx.now));
    const session = await ctx.save(
      ctx.create(CommitteeSession, {
        id: randomUUID(),
        caseId: rewardCase.id,
        number: (file.session?.number ?? 0) + 1,
        seats: committeeSeats,
        quorum: committeeQuorum,
        openedById: ctx.viewer.id,
      }),
    );
    rewardCase.sessionId = session.id;
    ctx.move(rewardCase, rewardCaseLifecycle, 'submit');
    await note(ctx, rewardCase, 'submittedToCommittee', { session: session.number });
    return ctx.save(rewardCase);
  },
});
