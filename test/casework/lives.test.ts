import {
  acknowledged,
  act,
  classify,
  deliver,
  local,
  look,
  must,
  onIt,
  register,
  sample,
  signNotice,
  takeDown,
} from './support/life';
import { agencyIdOf, as } from './support/people';
import { type Data, openWorld, type World } from './support/world';

describe('a statement', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());
  const idOf = (account: string) => ({ id: as(account).id });
  const states = async (id: string) => {
    const { state, crbEntry, notices, referrals } = await look(world, id);
    const all = (rows: Data[]) => rows.map((row) => row.state as string);
    return { report: state, entry: crbEntry?.state, notices: all(notices), referrals: all(referrals) };
  };

  it('S01, told by word of mouth, leads to an investigation, and its applicant hears of it', async () => {
    world.setClock(local('2026-03-02T10:15'));
    const protocol = await takeDown(world, 'S01');
    expect(protocol).toMatchObject({
      state: 'EFFECTIVE',
      checkCode: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    });
    const { id } = protocol.report;
    await acknowledged(world, id);
    const report = await look(world, id);
    expect(report).toMatchObject({
      number: expect.stringMatching(/^71-26-\d{6}-[0-9A-Z]$/),
      state: 'REGISTERED',
      channel: 'ORAL_IN_PERSON',
      form: 'ORAL',
      warning: 'CERTIFIED',
      urgent: true,
      transferAt: local('2026-03-05T18:00'),
      missingElements: [],
      envelopeState: 'OPENED',
      incomplete: false,
      receivedBy: idOf('duty'),
    });
    expect(report.deadlines).toEqual([
      {
        kind: 'SEND_WITHOUT_ERDR',
        profile: 'CPC_48',
        dueAt: local('2026-03-06T00:00'),
        settledAt: null,
        overdue: false,
      },
      {
        kind: 'URGENT_TRANSFER',
        profile: null,
        dueAt: local('2026-03-05T18:00'),
        settledAt: null,
        overdue: false,
      },
    ]);
    expect(report.tasks.map(({ kind, state }: Data) => [kind, state])).toEqual([
      ['NEW_REPORT', 'OPEN'],
      ['URGENT_TRANSFER', 'OPEN'],
    ]);
    const urgent = report.tasks.find(({ kind }: Data) => kind === 'URGENT_TRANSFER');
    await onIt(world, 'manager', 'takeTask', urgent);
    expect((await look(world, id)).deadlines[1].settledAt).not.toBeNull();

    const criminal = await classify(world, await look(world, id), 'Criminal', { offenceId: 'CC-366-3' });
    expect(criminal.reviewSteps).toEqual([
      { kind: 'PROCEDURAL_OFFICER', outcome: 'REVIEWED', finding: 'Checked.', by: idOf('officer') },
      { kind: 'MANAGEMENT', outcome: 'APPROVED', finding: '', by: idOf('manager') },
    ]);
    expect(criminal.crbEntry).toMatchObject({
      number: expect.stringMatching(/^CRB-71-26-\d{6}-[0-9A-Z]$/),
      state: 'OPEN',
      offence: { id: 'CC-366-3' },
      onlyGroundIsAnonymous: false,
    });
    expect(criminal.crbEntry.number).not.toContain(criminal.number);
    const requested = await onIt(world, 'officer', 'requestErdrRegistration', criminal.crbEntry);
    const rejected = await onIt(world, 'investigator', 'rejectErdrRegistration', requested, {
      reason: 'No stamp.',
    });
    expect(rejected).toMatchObject({ state: 'OPEN', lastReason: 'No stamp.' });
    const again = await onIt(world, 'officer', 'requestErdrRegistration', rejected);
    const erdr = {
      erdrNumber: '267100121000012',
      body: 'Следственный департамент',
      registeredOn: '2026-03-02',
    };
    const registered = await onIt(world, 'investigator', 'recordErdrRegistration', again, erdr);
    expect(registered).toMatchObject({ state: 'ERDR_REGISTERED', erdrNumber: erdr.erdrNumber });
    expect((await look(world, id)).deadlines[0].settledAt).not.toBeNull();

    await deliver(world, await signNotice(world, id, 'ERDR_REGISTERED'));
    expect(await states(id)).toEqual({
      report: 'CLOSED',
      entry: 'ERDR_REGISTERED',
      notices: ['DELIVERED'],
      referrals: [],
    });
    const courtAct = await must(world, 'court', 'recordCourtAct', {
      erdrNumber: erdr.erdrNumber,
      actNumber: '1-71-26',
      kind: 'CONVICTION',
      inForceOn: '2026-09-01',
      offenceId: 'CC-366-3',
    });
    await world.quiet();
    const [told] = world.told.filter(({ to, type }) => to === 'rewards' && type === 'courtAct.recorded');
    expect(told.payload).toMatchObject({
      courtActId: courtAct.id,
      offenceCode: 'CC 366 3',
      gravity: 'SERIOUS',
    });
    expect(JSON.stringify(told.payload)).not.toContain(report.applicant.id);
  });

  it('S02 is not refused for what it lacks: that is marked', async () => {
    const { missingElements, state, warning } = await register(world, 'S02');
    expect(missingElements).toEqual(sample('S02').expect.missingElements);
    expect([state, warning]).toEqual(['REGISTERED', 'CERTIFIED']);
    const { id } = await register(world, 'S02', { bribery: {} });
    expect((await look(world, id)).missingElements).toHaveLength(9);
  });

  it('S03 goes to an audit body within its three days, and comes to nothing or starts again by the answer', async () => {
    world.setClock(local('2026-03-04T23:55'));
    const report = await register(world, 'S03');
    const [{ dueAt }] = report.deadlines;
    expect((sample('S03').expect.dueAt as Data).CPC_48).toMatch(/^2026-03-10T24:00/);
    expect(dueAt).toBe(local('2026-03-11T00:00'));

    const { crbEntry } = await classify(world, report, 'Criminal', { offenceId: 'CC-189-3-2' });
    const letter = {
      kind: 'AUDIT_BODY_WITHOUT_ERDR',
      agencyId: agencyIdOf('audit-body'),
      coverText: 'For an inspection.',
      dataInsufficient: true,
      inspectionNeeded: true,
    };
    const draft = await onIt(world, 'officer', 'draftReferral', crbEntry, letter);
    const approved = await onIt(world, 'manager', 'approveReferral', draft);
    world.setClock(local('2026-03-10T23:59'));
    const sent = await onIt(world, 'officer', 'dispatchReferral', approved);
    expect(sent).toMatchObject({
      state: 'DISPATCHED',
      sentLate: false,
      dueAt,
      number: expect.stringMatching(/^R-75-26-/),
    });
    expect(sent.applicantAlias).not.toBe(report.applicant.id);
    expect(await states(report.id)).toMatchObject({ entry: 'SENT_WITHOUT_ERDR', notices: ['PENDING'] });
    const taken = await onIt(world, 'audit-body', 'acceptReferral', sent);
    const answered = await onIt(world, 'audit-body', 'answerReferral', taken, {
      signsFound: true,
      number: 'A-12',
      text: 'Fictitious contracts were found.',
    });
    expect(answered).toMatchObject({ state: 'DECIDED', answer: { signsFound: true, number: 'A-12' } });
    expect(await states(report.id)).toMatchObject({ entry: 'OPEN', referrals: ['DECIDED'] });
    const entry = (await look(world, report.id)).crbEntry;
    expect((await onIt(world, 'officer', 'requestErdrRegistration', entry)).state).toBe('ERDR_REQUESTED');
    expect((await look(world, report.id, 'officer')).tasks).toEqual([
      expect.objectContaining({ kind: 'REFERRAL_ANSWERED', state: 'OPEN' }),
    ]);
  });

  it('S03 that came back unanswered has its three days as before, to the last moment of them', async () => {
    world.setClock(local('2026-03-04T23:55'));
    const report = await register(world, 'S03');
    const end = local('2026-03-11T00:00');
    const term = async () => {
      const { deadlines } = await look(world, report.id as string);
      return (deadlines as Data[]).find(({ kind }) => kind === 'SEND_WITHOUT_ERDR');
    };
    await classify(world, report, 'Criminal');
    const approved = async () => {
      const { crbEntry } = await look(world, report.id as string);
      const draft = await onIt(world, 'officer', 'draftReferral', crbEntry as Data, {
        kind: 'AUDIT_BODY_WITHOUT_ERDR',
        agencyId: agencyIdOf('audit-body'),
        coverText: 'For an inspection.',
        dataInsufficient: true,
        inspectionNeeded: true,
      });
      return onIt(world, 'manager', 'approveReferral', draft);
    };
    const sent = async (more: Data = {}) =>
      onIt(world, 'officer', 'dispatchReferral', await approved(), more);
    const running = { dueAt: end, settledAt: null, overdue: false };

    const first = await sent();
    expect(await term()).toMatchObject({ settledAt: expect.any(String), overdue: false });
    await onIt(world, 'audit-body', 'returnReferral', first, { reason: 'Not ours.' });
    expect(await term()).toMatchObject(running);
    const second = await sent();
    expect(second.sentLate).toBe(false);
    await onIt(world, 'manager', 'recallReferral', second, { reason: 'Sent to the wrong body.' });
    expect(await term()).toMatchObject(running);

    const third = await approved();
    const stopAt = (instant: string) => (world.clock.time = { now: () => new Date(instant) });
    stopAt(new Date(new Date(end).getTime() - 1).toISOString());
    expect(await term()).toMatchObject(running);
    stopAt(end);
    expect(await term()).toMatchObject({ ...running, overdue: true });
    const input = { id: third.id, expectedVersion: third.version };
    expect((await act(world, 'officer', 'dispatchReferral', input)).codes).toEqual(['LATE_REASON_REQUIRED']);
    const late = await onIt(world, 'officer', 'dispatchReferral', third, {
      lateReason: 'It came back twice.',
    });
    expect(late).toMatchObject({ state: 'DISPATCHED', sentLate: true });
    expect(await term()).toMatchObject({ settledAt: end, overdue: true });
  });

  it('S14 goes back to its applicant with an explanation, and ends when the letter arrives', async () => {
    world.setClock(local('2026-03-11T09:10'));
    const report = await register(world, 'S14');
    const civil = await classify(world, report, 'NonCriminal');
    expect(civil).toMatchObject({ state: 'TRIAGED_NON_CRIMINAL', crbEntry: null });
    const explanation = 'Спор о долге разрешает суд.';
    const returned = await onIt(world, 'manager', 'returnWithExplanation', civil, { explanation });
    expect(returned).toMatchObject({ state: 'RETURNED', notices: [{ state: 'PENDING', language: 'RU' }] });
    expect(returned.notices[0].body).toContain(explanation);
    expect(returned.notices[0].body).toContain(report.number);
    await deliver(world, await signNotice(world, report.id, 'RETURNED_WITH_EXPLANATION'));
    expect(await states(report.id)).toMatchObject({ report: 'CLOSED', notices: ['DELIVERED'] });
    const timeline = (await look(world, report.id)).timeline as Data[];
    expect(timeline.map(({ action, actor }) => [action, actor])).toEqual([
      ['report.registered', idOf('duty')],
      ['report.identityOpened', null],
      ['report.reviewed', idOf('officer')],
      ['report.reviewApproved', idOf('manager')],
      ['report.classifiedAsNonCriminal', idOf('manager')],
      ['report.returnedWithExplanation', idOf('manager')],
      ['notice.prepared', idOf('officer')],
      ['notice.signed', idOf('manager')],
      ['notice.send', null],
      ['notice.deliver', null],
      ['report.closed', null],
    ]);
  });

  it('S19 is charged off on a ground, and nothing is said of falsehood', async () => {
    const report = await register(world, 'S19');
    const { crbEntry } = await classify(world, report, 'Criminal');
    const ground = { ground: 'ABSENCE_OF_EVENT', reason: 'The event did not take place.' };
    const off = await onIt(world, 'manager', 'chargeOffEntry', crbEntry, ground);
    expect(off).toMatchObject({
      state: 'CHARGED_OFF',
      chargeOffGround: 'ABSENCE_OF_EVENT',
      viewerActions: [],
    });
    const { notices, deadlines, tasks } = await look(world, report.id);
    expect(notices).toEqual([expect.objectContaining({ kind: 'CHARGED_OFF', state: 'PENDING' })]);
    expect(notices[0].body).not.toMatch(/лож|донос/i);
    expect(deadlines[0].settledAt).not.toBeNull();
    expect((tasks as Data[]).map(({ kind, state }) => [kind, state])).toEqual([['NEW_REPORT', 'DONE']]);
  });
});
