import { randomUUID } from 'node:crypto';
import { onEachDatabase } from '../support/databases';
import { act, approved, look, must, opened, sent } from './support/life';
import {
  finance,
  finance2,
  members,
  openWorld,
  recordCourtAct,
  secretary,
  staff,
  type World,
} from './support/world';

onEachDatabase('a reward case', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld(await openDatabase())));
  afterAll(() => world.close());

  describe('cannot be opened', () => {
    const open = async (about: Parameters<typeof recordCourtAct>[1], viewer = secretary) => {
      const { courtActId } = await recordCourtAct(world, about);
      return (await act(world, viewer, 'openRewardCase', { courtActId })).codes;
    };

    it('by anybody but the secretary within reach', async () => {
      expect(await open({}, members[0])).toEqual(['NOT_FOUND']);
      expect(await open({}, finance)).toEqual(['NOT_FOUND']);
      expect(await open({ departmentCode: '75' }, staff('local', 'REWARD_SECRETARY', ['71']))).toEqual([
        'NOT_FOUND',
      ]);
    });

    it('before the court act is in force, without a category or a schedule, or twice', async () => {
      expect(await open({ inForceOn: '2026-09-02' })).toEqual(['COURT_ACT_NOT_IN_FORCE']);
      expect(await open({ isCorruption: false, gravity: null })).toEqual(['NO_REWARD_CATEGORY']);
      expect(await open({ gravity: null })).toEqual(['NO_REWARD_CATEGORY']);
      expect(await open({ inForceOn: '2015-12-31' })).toEqual(['NO_SCHEDULE_IN_FORCE']);
      const { courtActId } = await recordCourtAct(world);
      await act(world, secretary, 'openRewardCase', { courtActId });
      expect((await act(world, secretary, 'openRewardCase', { courtActId })).codes).toEqual([
        'CASE_ALREADY_OPEN',
      ]);
    });
  });

  it('ends at once without grounds, and says so in a letter', async () => {
    const { id, state, decision, category, personAlias, caseNumber } = await opened(world, {
      kind: 'ACQUITTAL',
      language: 'kk',
    });
    expect({ state, category, outcome: decision.outcome }).toEqual({
      state: 'NO_GROUNDS',
      category: null,
      outcome: 'NO_GROUNDS',
    });
    const letter = await world.heard('reward.noticeDue', { alias: personAlias });
    expect(letter).toMatchObject({
      alias: personAlias,
      reference: caseNumber,
      language: 'kk',
      signedBy: 'Name of secretary',
    });
    expect(letter.department).toEqual({
      name: 'Қызмет\nДепартамент 71',
      address: 'Астана қаласы',
      phone: '1424',
    });
    expect((await act(world, secretary, 'calculateReward', { id, expectedVersion: 1 })).codes).toEqual([
      'WRONG_STATE',
    ]);
  });

  it('takes no step out of turn, by the wrong hands or on an old version', async () => {
    const { id, version } = await opened(world);
    const input = { id, expectedVersion: version };
    expect((await act(world, secretary, 'submitToCommittee', input)).codes).toEqual(['WRONG_STATE']);
    expect((await act(world, secretary, 'closeVoting', input)).codes).toEqual(['WRONG_STATE']);
    expect((await act(world, secretary, 'castVote', { ...input, choice: 'FOR' })).codes).toEqual([
      'MISSING_PERMISSION',
    ]);
    expect((await act(world, members[0], 'castVote', { ...input, choice: 'FOR' })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await act(world, finance, 'preparePayout', input)).codes).toEqual(['NOT_FOUND']);
    expect((await act(world, secretary, 'calculateReward', { ...input, expectedVersion: 99 })).codes).toEqual(
      ['STALE_VERSION'],
    );
    expect((await act(world, secretary, 'calculateReward', { ...input, harm: -1 })).codes).toEqual([
      expect.stringContaining('Tenge must be'),
    ]);
  });

  it('goes from the court act to the money, by pseudonym and by two pairs of hands', async () => {
    const told = await recordCourtAct(world);
    const { data } = await act(world, secretary, 'openRewardCase', { courtActId: told.courtActId });
    const { id, state, viewerActions, courtAct } = data.openRewardCase.rewardCase;
    expect({ state, viewerActions }).toEqual({ state: 'ELIGIBLE', viewerActions: ['calculateReward'] });
    expect(courtAct).toEqual({ actNumber: told.actNumber, kind: 'CONVICTION', inForceOn: '2026-09-01' });

    const calculated = await must(world, secretary, 'calculateReward', id);
    expect(calculated.calculation).toMatchObject({
      schedule: 'SEED_FLAT',
      amount: 302_750,
      provisional: true,
      mciCount: 70,
      mciRate: 4325,
    });
    expect(calculated.viewerActions).toEqual(['calculateReward', 'submitToCommittee']);
    await must(world, secretary, 'submitToCommittee', id);
    for (const member of members.slice(0, 3)) await must(world, member, 'castVote', id, { choice: 'FOR' });

    const decided = await must(world, secretary, 'closeVoting', id);
    expect(decided).toMatchObject({
      state: 'APPROVED',
      calculation: { amount: 302_750, provisional: false },
    });
    expect(decided.decision).toMatchObject({
      outcome: 'APPROVED',
      votesFor: 3,
      votesAgainst: 0,
      votesAbstained: 0,
      letterState: null,
    });
    const letter = await world.heard('reward.noticeDue', { alias: told.alias });
    expect(letter).toMatchObject({ alias: told.alias, language: 'ru' });
    expect(letter.body.replace(/\s/g, ' ')).toContain('302 750 тенге');
    expect(JSON.stringify(letter)).not.toContain(told.actNumber);
    await world.tell('letter.moved', {
      noticeId: letter.noticeId,
      letterState: 'SENT',
      at: '2026-09-02T05:00:00.000Z',
    });
    expect((await look(world, secretary, id)).decision).toMatchObject({
      letterState: 'SENT',
      letterMovedAt: '2026-09-02T05:00:00.000Z',
    });

    const { payout } = await must(world, finance, 'preparePayout', id);
    const request = await world.heard('payout.requested', { alias: told.alias });
    expect(request).toEqual({
      payoutId: payout.reference,
      alias: told.alias,
      amountTenge: 302_750,
      caseNumber: decided.caseNumber,
    });
    await world.tell('payout.completed', { payoutId: request.payoutId, orderReference: 'PO-7' });
    expect((await look(world, finance, id)).viewerActions).toEqual([]);
    expect((await look(world, finance2, id)).viewerActions).toEqual(['confirmPayout']);

    const paid = await must(world, finance2, 'confirmPayout', id, { treasuryReference: 'KZ-2026/77' });
    expect(paid).toMatchObject({ state: 'PAID', viewerActions: [] });
    expect(paid.payout).toMatchObject({
      orderReference: 'PO-7',
      treasuryReference: 'KZ-2026/77',
      preparedBy: { id: 'finance' },
      confirmedBy: { id: 'finance2' },
    });
    expect(paid.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'openedEligible',
      'calculated',
      'submittedToCommittee',
      ...['voted', 'voted', 'voted'],
      'approved',
      'letterSent',
      'payoutPrepared',
      'payoutSent',
      'paid',
    ]);
  });

  it('is paid by the rate of the day of the decision', async () => {
    world.setClock('2026-12-30T06:00:00Z');
    const { id } = await opened(world);
    const calculated = await must(world, secretary, 'calculateReward', id);
    expect(calculated.calculation).toMatchObject({ amount: 302_750, mciEffectiveFrom: '2026-01-01' });
    await must(world, secretary, 'submitToCommittee', id);
    for (const member of members.slice(0, 3)) await must(world, member, 'castVote', id, { choice: 'FOR' });
    world.setClock('2026-12-31T19:30:00Z');
    const decided = await must(world, secretary, 'closeVoting', id);
    expect(decided.calculation).toMatchObject({
      amount: 322_000,
      mciRate: 4600,
      mciEffectiveFrom: '2027-01-01',
      provisional: false,
    });
    world.setClock('2026-09-01T06:00:00Z');
  });

  describe('is not paid', () => {
    const confirm = async (viewer: typeof finance, id: string, treasuryReference = 'KZ-1') => {
      const { version: expectedVersion } = await look(world, viewer, id);
      return (await act(world, viewer, 'confirmPayout', { id, expectedVersion, treasuryReference })).codes;
    };

    it('by one person alone, without a second factor, or with a number used before', async () => {
      const { id, version } = await sent(world);
      expect(await confirm(finance, id)).toEqual(['SAME_PERSON']);
      expect(await confirm({ ...finance2, stepUpAt: Date.now() - 11 * 60_000 }, id)).toEqual([
        'STEP_UP_REQUIRED',
      ]);
      expect(
        (
          await act(world, secretary, 'confirmPayout', {
            id,
            expectedVersion: version,
            treasuryReference: 'KZ-1',
          })
        ).codes,
      ).toEqual(['MISSING_PERMISSION']);
      expect(await confirm(finance2, id, '<script>')).toEqual(['BAD_INPUT']);
      expect(await confirm(finance2, id, 'KZ-2026/77')).toEqual(['TREASURY_REFERENCE_USED']);
      expect(await confirm(finance2, id, 'KZ-2026/78')).toEqual([]);
      expect(await confirm(finance2, id, 'KZ-2026/79')).toEqual(['WRONG_STATE']);
    });

    it('before the vault has made the order, nor when it refuses; then it can be tried again', async () => {
      const { id } = await approved(world);
      const first = (await must(world, finance, 'preparePayout', id)).payout;
      expect(await confirm(finance2, id)).toEqual(['WRONG_STATE']);
      await world.tell('payout.refused', { payoutId: first.reference, reason: 'NO_IDENTITY' });
      expect(await look(world, finance, id)).toMatchObject({
        state: 'FAILED',
        payout: { failure: 'NO_IDENTITY' },
        viewerActions: ['preparePayout'],
      });
      const second = (await must(world, finance2, 'preparePayout', id)).payout;
      expect(second).toMatchObject({ attempts: 2, failure: null, preparedBy: { id: 'finance2' } });
      expect(second.reference).not.toBe(first.reference);
      await expect(
        world.tell('payout.completed', { payoutId: first.reference, orderReference: 'PO-8' }),
      ).rejects.toThrow('NOT_FOUND');
      await world.tell('payout.completed', { payoutId: second.reference, orderReference: 'PO-9' });
      await world.tell('payout.completed', { payoutId: second.reference, orderReference: 'PO-9' });
      expect(await look(world, finance, id)).toMatchObject({
        state: 'SENT',
        payout: { orderReference: 'PO-9' },
      });
    });

    it.each([
      ['later', { inForceOn: '2026-08-20' }],
      ['on the same day', { inForceOn: '2026-08-01' }],
      ['under another offence', { kind: 'TERMINATION', inForceOn: '2026-09-01', offenceCode: 'CC-307-1' }],
    ] as const)('once a court act %s undoes the first', async (_, undoing) => {
      const reportId = randomUUID();
      const { id, personAlias: alias } = await sent(world, { reportId, inForceOn: '2026-08-01' });
      const acquittal = { reportId, alias, kind: 'ACQUITTAL', ...undoing } as const;
      // None of these stands against it: the money would move, were the number not another payment's.
      await recordCourtAct(world, { ...acquittal, inForceOn: '2026-07-31', actNumber: 'before' });
      await recordCourtAct(world, { ...acquittal, inForceOn: '2026-09-02', actNumber: 'not yet in force' });
      await recordCourtAct(world, { ...acquittal, reportId: randomUUID() });
      expect(await confirm(finance2, id, 'KZ-2026/77')).toEqual(['TREASURY_REFERENCE_USED']);
      await recordCourtAct(world, acquittal);
      expect(await confirm(finance2, id)).toEqual(['PAYOUT_BLOCKED']);
      expect((await look(world, finance, id)).state).toBe('SENT');
    });
  });

  it('counts a court act once, whatever it is told under', async () => {
    const { reportId, actNumber, courtActId } = await recordCourtAct(world);
    await recordCourtAct(world, { reportId, actNumber });
    const { data } = await world.ask(secretary, '{ rewardWorklist(first: 100) { nodes { id actNumber } } }');
    const listed = data.rewardWorklist.nodes.filter(
      (node: { actNumber: string }) => node.actNumber === actNumber,
    );
    expect(listed).toEqual([{ id: courtActId, actNumber }]);
  });

  it('keeps the newest rate, whatever order rates come in', async () => {
    const rate = (version: number, amount: number) =>
      world.tell('reference.published', {
        kind: 'mci',
        key: '2030-01-01:ALL',
        version,
        data: { effectiveFrom: '2030-01-01', amount, purpose: 'ALL' },
      });
    await rate(2, 6000);
    await rate(1, 5000);
    await expect(rate(3, 0.5)).rejects.toThrow('BAD_INPUT');
    world.setClock('2030-02-01T06:00:00Z');
    const { id } = await opened(world);
    expect((await must(world, secretary, 'calculateReward', id)).calculation.mciRate).toBe(6000);
    world.setClock('2026-09-01T06:00:00Z');
  });
});
