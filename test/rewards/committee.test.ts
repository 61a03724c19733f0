import { onEachDatabase } from '../support/databases';
import { act, approved, look, must, opened, submitted } from './support/life';
import { finance, members, openWorld, recordCourtAct, secretary, staff, type World } from './support/world';

onEachDatabase('the reward committee', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld(await openDatabase())));
  afterAll(() => world.close());

  const [first, second, third, fourth, fifth, sixth] = members as [(typeof members)[0], ...typeof members];
  const vote = async (viewer: typeof secretary, id: string, choice = 'FOR', reason?: string) => {
    const { version: expectedVersion } = await look(world, secretary, id);
    return (await act(world, viewer, 'castVote', { id, expectedVersion, choice, reason })).codes;
  };

  it('hears only its members, once each, with a second factor, and no more than it has seats', async () => {
    const { id } = await submitted(world);
    expect(await vote(secretary, id)).toEqual(['MISSING_PERMISSION']);
    expect(await vote(finance, id)).toEqual(['NOT_FOUND']);
    expect(await vote(staff('far', 'REWARD_COMMITTEE', ['75']), id)).toEqual(['NOT_FOUND']);
    expect(await vote({ ...first, stepUpAt: undefined }, id)).toEqual(['STEP_UP_REQUIRED']);
    expect(await vote(first, id)).toEqual([]);
    expect(await vote(first, id, 'AGAINST')).toEqual(['ALREADY_VOTED']);
    for (const member of [second, third, fourth, fifth]) expect(await vote(member, id)).toEqual([]);
    expect(await vote(sixth, id)).toEqual(['NO_SEAT_LEFT']);
  });

  it('does not hear who prepared the case, nor lets a member who voted count the votes', async () => {
    const both = {
      ...secretary,
      id: 'both',
      roles: ['REWARD_SECRETARY' as const, 'REWARD_COMMITTEE' as const],
    };
    const { courtActId } = await recordCourtAct(world);
    const mine = (await act(world, both, 'openRewardCase', { courtActId })).data.openRewardCase.rewardCase.id;
    await must(world, both, 'calculateReward', mine);
    await must(world, secretary, 'submitToCommittee', mine);
    expect(await vote(both, mine)).toEqual(['SAME_PERSON']);

    const { id } = await submitted(world);
    for (const member of [both, first, second]) expect(await vote(member, id)).toEqual([]);
    const { version: expectedVersion, viewerActions } = await look(world, both, id);
    expect(viewerActions).toEqual([]);
    expect((await act(world, both, 'closeVoting', { id, expectedVersion })).codes).toEqual(['SAME_PERSON']);
  });

  it('votes under seal: before the quorum nobody, then who has voted, at the end everybody on the case', async () => {
    const { id } = await submitted(world);
    const seen = async (viewer: typeof secretary) => {
      const { votes, ownVote, quorum } = await look(world, viewer, id);
      return { votes: votes?.length ?? null, own: ownVote?.choice ?? null, cast: quorum.cast };
    };
    await vote(first, id, 'FOR', 'the report opened the case');
    await vote(second, id, 'AGAINST');
    expect(await seen(first)).toEqual({ votes: null, own: 'FOR', cast: 2 });
    expect(await seen(secretary)).toEqual({ votes: null, own: null, cast: 2 });
    await vote(third, id, 'FOR');
    expect(await seen(first)).toEqual({ votes: 3, own: 'FOR', cast: 3 });
    expect(await seen(fourth)).toEqual({ votes: null, own: null, cast: 3 });
    expect(await seen(secretary)).toEqual({ votes: null, own: null, cast: 3 });
    await must(world, secretary, 'closeVoting', id);
    expect(await seen(secretary)).toEqual({ votes: 3, own: null, cast: 3 });
    expect(await seen(fourth)).toEqual({ votes: 3, own: null, cast: 3 });
    expect(await seen(finance)).toEqual({ votes: null, own: null, cast: 3 });
    const { votes } = await look(world, secretary, id);
    expect(votes).toContainEqual(
      expect.objectContaining({
        member: { id: 'member1' },
        choice: 'FOR',
        reason: 'the report opened the case',
      }),
    );
  });

  it('is adjourned without a quorum; what was said then stays sealed and counts no more', async () => {
    const { id } = await submitted(world);
    await vote(first, id, 'AGAINST');
    await vote(second, id, 'AGAINST');
    const adjourned = await must(world, secretary, 'closeVoting', id);
    expect(adjourned).toMatchObject({
      state: 'ADJOURNED',
      votes: null,
      decision: null,
      viewerActions: ['submitToCommittee'],
    });
    expect(await vote(third, id)).toEqual(['WRONG_STATE']);
    const again = await must(world, secretary, 'submitToCommittee', id);
    expect(again.quorum).toEqual({ session: 2, seats: 5, needed: 3, cast: 0 });
    for (const member of [first, second, third]) expect(await vote(member, id)).toEqual([]);
    expect((await must(world, secretary, 'closeVoting', id)).state).toBe('APPROVED');
  });

  it.each([
    [['FOR', 'FOR', 'AGAINST'], 'APPROVED'],
    [['FOR', 'FOR', 'FOR', 'AGAINST', 'AGAINST'], 'APPROVED'],
    [['FOR', 'FOR', 'ABSTAIN', 'AGAINST'], 'REJECTED'],
    [['FOR', 'ABSTAIN', 'ABSTAIN'], 'REJECTED'],
    [['ABSTAIN', 'ABSTAIN', 'ABSTAIN'], 'REJECTED'],
  ])('%s comes to %s, and the amount is the same whatever was voted', async (choices, state) => {
    const { id, personAlias, calculation } = await submitted(world);
    for (const [i, choice] of choices.entries()) expect(await vote(members[i], id, choice)).toEqual([]);
    const closed = await must(world, secretary, 'closeVoting', id);
    expect(closed).toMatchObject({ state, decision: { outcome: state } });
    expect(closed.calculation.amount).toBe(calculation.amount);
    expect((await world.heard('reward.noticeDue', { alias: personAlias })).title).toBe(
      state === 'APPROVED' ? 'Уведомление о вознаграждении' : 'Решение о вознаграждении',
    );
    const after = await look(world, finance, id).catch((error: Error) => error.message);
    expect(after).toEqual(state === 'APPROVED' ? expect.objectContaining({ state }) : 'NOT_FOUND');
  });

  it('gives one reward for one report: another act counts only when the first came to nothing', async () => {
    const { reportId, courtActId } = await recordCourtAct(world);
    const other = await recordCourtAct(world, { reportId });
    const { id } = (await act(world, secretary, 'openRewardCase', { courtActId })).data.openRewardCase
      .rewardCase;
    const open = async () =>
      (await act(world, secretary, 'openRewardCase', { courtActId: other.courtActId })).codes;
    expect(await open()).toEqual(['CASE_ALREADY_OPEN']);
    await must(world, secretary, 'calculateReward', id);
    await must(world, secretary, 'submitToCommittee', id);
    for (const member of [first, second, third]) await vote(member, id, 'AGAINST');
    await must(world, secretary, 'closeVoting', id);
    expect(await open()).toEqual([]);
  });

  it('cannot decide while the letter about it could not be made', async () => {
    const { id } = await opened(world, { departmentCode: '10' });
    await must(world, secretary, 'calculateReward', id);
    await must(world, secretary, 'submitToCommittee', id);
    for (const member of [first, second, third]) await vote(member, id);
    const { version: expectedVersion } = await look(world, secretary, id);
    expect((await act(world, secretary, 'closeVoting', { id, expectedVersion })).codes).toEqual([
      'LETTERHEAD_UNKNOWN',
    ]);
    expect((await look(world, secretary, id)).state).toBe('COMMITTEE_REVIEW');
  });

  it('tells nobody of its votes: neither audit nor events', async () => {
    const { id } = await approved(world);
    const rows = await world.store.read.query('SELECT * FROM audit_entry WHERE subjectId = ?', [id]);
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/"FOR"|AGAINST|ABSTAIN/);
    expect(JSON.stringify(world.told)).not.toMatch(/"FOR"|AGAINST|ABSTAIN|member\d/);
  });
});
