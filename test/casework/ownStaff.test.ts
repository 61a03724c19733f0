import { randomUUID } from 'node:crypto';
import { countStatements, statementsOf } from '../support/countStatements';
import { acknowledged, act, intakeOf, look, must, onIt, reportFields, sample } from './support/life';
import { agencyIdOf, as } from './support/people';
import { type Data, openWorld, type World } from './support/world';

const LIST = `query ($filter: ReportFilter) {
  reports(filter: $filter, first: 100) { totalCount nodes { id number department { code } } } }`;
const LISTS = `{
  reports(first: 100) { totalCount nodes { id } }
  tasks(first: 100) { totalCount nodes { id } }
  notices(first: 100) { totalCount nodes { id } }
  referrals(first: 100) { totalCount nodes { id } }
  workCounts { openTasks dueTasks toReview toApprove toClassify noticesToPrepare noticesToSign urgent } }`;

describe('a report about the service’s own employees', () => {
  let world: World;
  let report: Data;
  /** What the eyes of those without the right saw before it existed. */
  const before = new Map<string, unknown>();
  const outsiders = ['duty', 'officer', 'officer2', 'investigator', 'manager', 'manager2'];
  const insiders = ['ownsecurity', 'head', 'deputy'];
  const seen = async (who: string) => (await world.ask(who, LISTS)).data;

  beforeAll(async () => {
    world = await openWorld();
    await must(world, 'duty', 'registerReport', await intakeOf(world, 'S17', { departmentCode: '71' }));
    for (const who of outsiders) before.set(who, await seen(who));
    const input = await intakeOf(world, 'S16', { impending: true, transferAt: '2026-03-05T13:00:00Z' });
    report = await must(world, 'operator', 'registerReport', input);
    await acknowledged(world, report.id);
  });
  afterAll(() => world.close());
  const step = async (who: string, mutation: string, more: Data = {}) =>
    onIt(world, who, mutation, await look(world, report.id, 'ownsecurity'), more);

  it('is numbered in the own-security unit’s series, whatever department was given', () => {
    expect(sample('S16').expect.numberedIn).toContain('own-security');
    expect(sample('S16').department).toBe('CENTRAL');
    expect(report.number).toMatch(/^OSU-26-\d{6}-[0-9A-Z]$/);
  });

  it('does not exist for anybody who may be meant: not in lists, counts, search, tasks or answers', async () => {
    for (const who of outsiders) {
      expect([who, await seen(who)]).toEqual([who, before.get(who)]);
      for (const filter of [
        { number: report.number },
        { number: 'OSU' },
        { departmentCode: 'OSU' },
        { urgent: true },
        { channel: 'CALL_CENTRE', states: ['REGISTERED'] },
      ]) {
        const { data } = await world.ask(who, LIST, { filter });
        const numbers = (data.reports.nodes as Data[]).map(({ number }) => number);
        expect([who, filter, numbers.includes(report.number)]).toEqual([who, filter, false]);
        expect(data.reports.totalCount).toBe(numbers.length);
      }
      expect(await look(world, report.id, who)).toBeNull();
      const change = { id: report.id, expectedVersion: report.version };
      for (const [mutation, more] of [
        ['reviewReport', { finding: 'Checked.' }],
        ['approveReview', {}],
        ['certifyWarning', {}],
      ] as const) {
        const real = await act(world, who, mutation, { ...change, ...more });
        const unknown = await act(world, who, mutation, { ...change, id: randomUUID(), ...more });
        expect([who, mutation, real.codes]).toEqual([who, mutation, ['NOT_FOUND']]);
        expect(real.errors).toEqual(unknown.errors);
      }
    }
  });

  it('is asked for by the same statements as one that does not exist', async () => {
    const queries = [
      'query ($id: ID!) { report(id: $id) { id timeline { action } } }',
      'query ($id: ID!) { _entities(representations: [{ __typename: "Report", id: $id }]) { __typename } }',
    ];
    for (const query of queries) {
      const sent = (id: unknown) => countStatements(world.store, () => world.ask('manager', query, { id }));
      expect(await sent(report.id)).toEqual(await sent(randomUUID()));
    }
    const rows: Data[] = await world.store.read.query(`SELECT id FROM task WHERE reportId = '${report.id}'`);
    const take = async (id: unknown) => {
      const input = { id, expectedVersion: 1, idempotencyKey: randomUUID() };
      const { result, statements } = await statementsOf(world.store, () =>
        act(world, 'manager', 'takeTask', input),
      );
      return { result, statements: statements.filter((sql) => !sql.includes('outbox_event')) };
    };
    expect(await take(rows[0].id)).toEqual(await take(randomUUID()));
  });

  it('is answered for by reference neither', async () => {
    const entities =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Report { id } ... on Task { id } } }';
    const rows: Data[] = await world.store.read.query(`SELECT id FROM task WHERE reportId = '${report.id}'`);
    const of = [
      { __typename: 'Report', id: report.id },
      ...rows.map(({ id }) => ({ __typename: 'Task', id: id as string })),
    ];
    for (const who of outsiders) {
      expect((await world.ask(who, entities, { of })).data._entities).toEqual(of.map(() => null));
    }
    const [known] = (await world.ask('head', entities, { of })).data._entities as Data[];
    expect(known).toEqual({ id: report.id });
  });

  it('is known to the own-security unit and the heads, who have its tasks', async () => {
    for (const who of insiders) {
      const { data } = await world.ask(who, LIST, { filter: { number: report.number } });
      expect((data.reports.nodes as Data[]).map(({ id }) => id)).toEqual([report.id]);
    }
    const kinds = async (who: string) =>
      ((await look(world, report.id, who)).tasks as Data[]).map(({ kind }) => kind as string).sort();
    expect(await kinds('head')).toEqual(['NEW_REPORT', 'URGENT_TRANSFER']);
    expect(await kinds('ownsecurity')).toEqual(['WARNING_DUE']);
  });

  it('is acknowledged again to whoever received it, who learns no more by asking', async () => {
    const input = await intakeOf(world, 'S16');
    const first = await must(world, 'operator', 'registerReport', input);
    await acknowledged(world, first.id);
    const mine = await look(world, first.id, 'ownsecurity');
    await onIt(world, 'ownsecurity', 'reviewReport', mine, { finding: 'A finding for few.' });
    const again = await must(world, 'operator', 'registerReport', input);
    expect([again.id, again.number, again.checkCode]).toEqual([first.id, first.number, first.checkCode]);
    expect(JSON.stringify(again)).not.toContain('A finding for few.');
    const {
      reviewSteps,
      timeline,
      tasks,
      deadlines,
      notices,
      referrals,
      crbEntry,
      courtActs,
      viewerActions,
    } = again;
    expect([reviewSteps, timeline, tasks, deadlines, notices, referrals, courtActs, crbEntry]).toEqual([
      ...Array.from({ length: 7 }, () => []),
      null,
    ]);
    expect(viewerActions).toEqual(['printCoupon']);
    const another = as('operator', { id: randomUUID() });
    expect((await must(world, another, 'registerReport', input)).id).not.toBe(first.id);
    expect(
      (await world.ask('operator', `query ($id: ID!) { report(id: $id) { ${reportFields} } }`, first)).data
        .report,
    ).toBeNull();
  });

  it('comes to the ERDR by the own-security unit’s hands', async () => {
    const input = await intakeOf(world, 'S19', { category: 'OWN_STAFF_MISCONDUCT' });
    const written = await must(world, 'duty', 'registerReport', input);
    await acknowledged(world, written.id);
    const mine = await look(world, written.id, 'ownsecurity');
    const reviewed = await onIt(world, 'ownsecurity', 'reviewReport', mine, { finding: 'Yes.' });
    const approved = await onIt(world, 'deputy', 'approveReview', reviewed);
    const { crbEntry } = await onIt(world, 'deputy', 'classifyAsCriminal', approved);
    const asked = await onIt(world, 'ownsecurity', 'requestErdrRegistration', crbEntry as Data);
    const erdr = { erdrNumber: '261900077', body: 'KNB', registeredOn: '2026-03-02' };
    const change = { id: asked.id, expectedVersion: asked.version, ...erdr };
    expect((await act(world, 'investigator', 'recordErdrRegistration', change)).codes).toEqual(['NOT_FOUND']);
    expect((await onIt(world, 'ownsecurity', 'recordErdrRegistration', asked, erdr)).state).toBe(
      'ERDR_REGISTERED',
    );
  });

  it('brings what became of its referral to the own-security unit, not to those who may be meant', async () => {
    const input = await intakeOf(world, 'S19', { category: 'OWN_STAFF_MISCONDUCT' });
    const { id } = await must(world, 'duty', 'registerReport', input);
    await acknowledged(world, id as string);
    const mine = await look(world, id as string, 'ownsecurity');
    const reviewed = await onIt(world, 'ownsecurity', 'reviewReport', mine, { finding: 'Yes.' });
    const approved = await onIt(world, 'head', 'approveReview', reviewed);
    await onIt(world, 'head', 'classifyAsCriminal', approved);
    const refer = async () => {
      const { crbEntry } = await look(world, id as string, 'ownsecurity');
      const draft = await onIt(world, 'ownsecurity', 'draftReferral', crbEntry as Data, {
        kind: 'COMPETENT_BODY',
        agencyId: agencyIdOf('police'),
        coverText: 'Within your competence.',
      });
      const ready = await onIt(world, 'deputy', 'approveReferral', draft);
      return onIt(world, 'ownsecurity', 'dispatchReferral', ready);
    };
    await onIt(world, 'police', 'returnReferral', await refer(), { reason: 'Not ours.' });
    const taken = await onIt(world, 'police', 'acceptReferral', await refer());
    const found = { signsFound: true, number: 'P-1', text: 'Signs of an offence.' };
    await onIt(world, 'police', 'answerReferral', taken, found);
    const told = {
      kind: 'REFERRAL_ANSWERED',
      role: 'OWN_SECURITY',
      viewerActions: ['takeTask', 'completeTask'],
    };
    expect((await look(world, id as string, 'ownsecurity')).tasks).toEqual([
      expect.objectContaining(told),
      expect.objectContaining(told),
    ]);
  });

  it('goes its whole way without any of them', async () => {
    await step('ownsecurity', 'reviewReport', { finding: 'There is something.' });
    await step('head', 'approveReview');
    const criminal = await step('deputy', 'classifyAsCriminal', { offenceId: 'CC-366-1' });
    expect(criminal.crbEntry.number).toMatch(/^CRB-OSU-26-/);
    const off = { ground: 'ABSENCE_OF_OFFENCE', reason: 'No offence.' };
    await onIt(world, 'head', 'chargeOffEntry', criminal.crbEntry, off);
    const [notice] = (await look(world, report.id, 'head')).notices as Data[];
    const prepared = await onIt(world, 'ownsecurity', 'prepareNotice', notice, { body: notice.body });
    expect((await onIt(world, 'head', 'signNotice', prepared)).state).toBe('SIGNED');
    for (const who of outsiders) expect([who, await seen(who)]).toEqual([who, before.get(who)]);
  });
});
