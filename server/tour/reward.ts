import { dayOf } from '../calendar';
import { SAMPLE_ZONE } from '../demo/sampleStatements';
import type { Expectations } from './expectations';
import { closes, offenceIdOf, seeReport, sendLetter } from './reports';
import type { Stage } from './stage';

interface SeenCase {
  id: string;
  caseNumber: string;
  state: string;
  version: number;
  calculation: { schedule: string; mciRate: number; amount: number; provisional: boolean } | null;
  decision: { decidedAt: string } | null;
  quorum: { needed: number; cast: number } | null;
  votes: unknown[] | null;
}

interface CourtAct {
  actNumber: string;
  kind: string;
  inForceOn: string;
}

const CASE = `rewardCase { id caseNumber state version calculation { schedule mciRate amount provisional } decision { decidedAt } quorum { needed cast } votes { choice } }`;
const mutation = (name: string, Input: string): string =>
  `mutation Tour_${name}($input: ${Input}!) { ${name}(input: $input) { ${CASE} } }`;
const COURT_ACT = `mutation TourCourt($input: RecordCourtActInput!) { recordCourtAct(input: $input) { courtAct { actNumber kind inForceOn } } }`;
const WORKLIST = `query TourWorklist { rewardWorklist(first: 100) { nodes { id actNumber category obstacle } } }`;
const ONE = `query TourCase($id: ID!) { ${CASE.replace('rewardCase', 'rewardCase(id: $id)')} }`;
const NOTICES = `query TourLetters { letters(first: 100) { nodes { id noticeId state reference version } } }`;

const VOTERS = ['member1', 'member2', 'member3'];

/** S01, half a year later: a conviction in force, a reward by pseudonym, decided by three of five, paid once. */
export async function reward(
  stage: Stage,
  { reportId, erdrNumber }: { reportId: string; erdrNumber: string },
  points: Expectations,
  now: Date,
): Promise<void> {
  stage.heading('S01  The conviction is in force: the reward (R76-R82)');
  const offenceId = await offenceIdOf(stage, points.sample);
  const { recordCourtAct } = await stage.step(
    'court',
    'records the conviction',
    () =>
      stage.mutate<{ recordCourtAct: { courtAct: CourtAct } }>('court', COURT_ACT, {
        erdrNumber,
        actNumber: `1-${erdrNumber}`,
        kind: 'CONVICTION',
        inForceOn: dayOf(now, SAMPLE_ZONE),
        offenceId,
      }),
    ({ recordCourtAct: { courtAct } }) => courtAct.actNumber,
  );
  const { actNumber, kind, inForceOn } = recordCourtAct.courtAct;
  points.meetOnItsDay('decision.courtAct', `${kind.toLowerCase()} in force ${inForceOn}`);
  const opened = await open(stage, actNumber, points);
  const calculated = await act(
    stage,
    'secretary',
    'calculates the reward',
    'calculateReward',
    change(opened),
  );
  const approved = await decide(stage, calculated);
  const { schedule, mciRate, amount } = approved.calculation!;
  points.meet('expect.reward.schedule', schedule);
  points.meetOnItsDay('expect.reward.mciDate', dayOf(new Date(approved.decision!.decidedAt), SAMPLE_ZONE));
  points.meetOnItsDay('expect.reward.mci', mciRate);
  points.meetOnItsDay('expect.reward.tenge', amount);
  await pay(stage, approved, `T-${erdrNumber}`);
  await rewardLetter(stage, opened.caseNumber);
  const report = await seeReport(stage, 'officer', reportId);
  stage.equal(report.rewardStatus, 'PAID', 'the case officer sees that it was paid, and to nobody');
  await closes(stage, reportId);
}

async function act(
  stage: Stage,
  account: string,
  title: string,
  name: string,
  input: object,
  stepUp = false,
) {
  const Input = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const result = await stage.step(
    account,
    title,
    () =>
      stage.mutate<Record<string, { rewardCase: SeenCase }>>(account, mutation(name, Input), input, stepUp),
    (answer) => answer[name].rewardCase.state,
  );
  return result[name].rewardCase;
}

async function open(stage: Stage, actNumber: string, points: Expectations): Promise<SeenCase> {
  interface Worklist {
    rewardWorklist: { nodes: { id: string; actNumber: string; category: string; obstacle: string | null }[] };
  }
  const find = async () =>
    (await stage.query<Worklist>('secretary', WORKLIST)).rewardWorklist.nodes.find(
      (seen) => seen.actNumber === actNumber,
    );
  const row = await stage.until('court act on the worklist', find, (seen) => seen !== undefined);
  points.meet('decision.rewardCategory', row!.category);
  return act(stage, 'secretary', `opens a reward case, ${row!.category}`, 'openRewardCase', {
    courtActId: row!.id,
  });
}

async function decide(stage: Stage, calculated: SeenCase): Promise<SeenCase> {
  let current = await act(
    stage,
    'secretary',
    'puts it before the committee',
    'submitToCommittee',
    change(calculated),
  );
  const vote = mutation('castVote', 'CastVoteInput');
  await stage.refused('member1', 'votes without a second factor', 'STEP_UP_REQUIRED', () =>
    stage.mutate('member1', vote, { ...change(current), choice: 'FOR' }),
  );
  for (const member of VOTERS) {
    const { rewardCase } = await stage.query<{ rewardCase: SeenCase }>(member, ONE, { id: current.id });
    current = await act(
      stage,
      member,
      'votes, knowing a pseudonym only',
      'castVote',
      { ...change(rewardCase), choice: 'FOR' },
      true,
    );
  }
  await stage.refused('member1', 'votes twice', 'ALREADY_VOTED', () =>
    stage.mutate('member1', vote, { ...change(current), choice: 'AGAINST' }, true),
  );
  const approved = await act(stage, 'secretary', 'closes the voting', 'closeVoting', change(current));
  stage.equal(approved.calculation!.provisional, false, 'the decision fixes the amount');
  return approved;
}

async function pay(stage: Stage, approved: SeenCase, treasuryReference: string): Promise<void> {
  const prepared = await act(
    stage,
    'finance',
    'prepares the payout',
    'preparePayout',
    change(approved),
    true,
  );
  const sent = await stage.step(
    'vault',
    'completes the payee inside the vault',
    () =>
      stage.until(
        'payment order',
        async () =>
          (await stage.query<{ rewardCase: SeenCase }>('finance', ONE, { id: prepared.id })).rewardCase,
        (seen) => seen.state === 'SENT',
      ),
    ({ state }) => state,
  );
  const confirmation = { ...change(sent), treasuryReference };
  const confirm = mutation('confirmPayout', 'ConfirmPayoutInput');
  await stage.refused('finance', 'tries to confirm the own payout', 'SAME_PERSON', () =>
    stage.mutate('finance', confirm, confirmation, true),
  );
  const paid = await act(stage, 'finance2', 'confirms the payment', 'confirmPayout', confirmation, true);
  await stage.refused('finance2', 'confirms once more', 'WRONG_STATE', () =>
    stage.mutate('finance2', confirm, { ...confirmation, expectedVersion: paid.version }, true),
  );
  await stage.refused('finance', 'prepares a second payout', 'WRONG_STATE', () =>
    stage.mutate('finance', mutation('preparePayout', 'PreparePayoutInput'), change(paid), true),
  );
}

/** The person is told of the decision, in a letter that the vault addresses. */
async function rewardLetter(stage: Stage, caseNumber: string): Promise<void> {
  interface Letters {
    letters: { nodes: { noticeId: string; reference: string }[] };
  }
  const find = async () =>
    (await stage.query<Letters>('protection', NOTICES)).letters.nodes.find(
      (row) => row.reference === caseNumber,
    );
  const letter = await stage.until('letter about the reward', find, (seen) => seen !== undefined);
  await sendLetter(stage, letter!.noticeId);
}

function change({ id, version }: SeenCase): { id: string; expectedVersion: number } {
  return { id, expectedVersion: version };
}
