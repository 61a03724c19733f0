import { roles } from '../../server/contracts/roles';
import { actionsOpenTo, Viewer } from '../../server/kernel';
import { CommitteeSession } from '../../server/subgraphs/rewards/committee/committeeSession.entity';
import { Payout } from '../../server/subgraphs/rewards/payout/payout.entity';
import { rewardCaseLifecycle } from '../../server/subgraphs/rewards/rewardCase/rewardCase.lifecycle';
import { caseActions, mayReadCase } from '../../server/subgraphs/rewards/rewardCase/rewardCase.policy';
import { caseRow } from './support/rows';

const session = Object.assign(new CommitteeSession(), {
  id: 's',
  openedById: 'somebody',
  seats: 5,
  quorum: 3,
  closedAt: null,
});
const payout = Object.assign(new Payout(), { preparedById: 'somebody' });

/** A permission that changes shows here, in review. */
it('each role may see and do in each state what the committed table says', () => {
  const table = roles.flatMap((role) => {
    const viewer = new Viewer({
      id: 'x',
      kind: 'staff',
      name: 'x',
      roles: [role],
      departments: ['*'],
      language: 'en',
    });
    return rewardCaseLifecycle.states.flatMap((state) => {
      const rewardCase = caseRow(state, '71');
      if (!mayReadCase(viewer, rewardCase).allowed) return [];
      const actions = actionsOpenTo(viewer, { rewardCase, session, votes: [], payout }, caseActions);
      return [`${role} ${state}: ${['read', ...actions].join(', ')}`];
    });
  });
  expect(table.join('\n')).toMatchSnapshot();
});
