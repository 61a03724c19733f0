import { randomUUID } from 'node:crypto';
import { statementsOf } from '../support/countStatements';
import { act, classify, look, must, onIt, register } from './support/life';
import { agencyIdOf, as } from './support/people';
import { type Data, openWorld, type World } from './support/world';

const LIST = `query ($filter: ReferralFilter) { referrals(filter: $filter, first: 100) {
  totalCount nodes { id state agency { id } applicantAlias viewerActions } } }`;
const ONE = `query ($id: ID!) { referral(id: $id) { id state materials coverText applicantAlias
  report { id } answer { signsFound } } }`;

describe('a partner agency', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  const drafted = async (account: string) => {
    const { crbEntry } = await classify(world, await register(world, 'S19'), 'Criminal');
    const letter = {
      kind: 'COMPETENT_BODY',
      agencyId: agencyIdOf(account),
      coverText: 'Within your competence.',
    };
    return onIt(world, 'officer', 'draftReferral', crbEntry as Data, letter);
  };
  const approved = async (account: string) =>
    onIt(world, 'manager', 'approveReferral', await drafted(account));
  const sent = async (account: string) => onIt(world, 'officer', 'dispatchReferral', await approved(account));
  const listed = async (account: string, filter: Data = {}) => {
    const { data } = await world.ask(account, LIST, { filter });
    expect(data.referrals.totalCount).toBe(data.referrals.nodes.length);
    return (data.referrals.nodes as Data[]).map(({ id }) => id as string);
  };
  const one = async (account: string, id: string) =>
    (await world.ask(account, ONE, { id })).data.referral as Data;

  it('sees what was sent to it, and nothing else: not by list, count, id, reference or filter', async () => {
    const mine = await sent('police');
    const others = [await sent('prosecutor'), await drafted('police'), await approved('police')];
    const dropped = await onIt(world, 'manager', 'cancelReferral', await drafted('police'), {
      reason: 'Not needed.',
    });
    expect(await listed('police')).toEqual([mine.id]);
    expect(await listed('police', { states: ['DRAFT', 'APPROVED', 'CANCELLED'] })).toEqual([]);
    const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Referral { id } } }';
    for (const { id } of [...others, dropped]) {
      expect(await one('police', id)).toBeNull();
      const of = [{ __typename: 'Referral', id }];
      expect((await world.ask('police', entities, { of })).data._entities).toEqual([null]);
    }
    expect(await listed('court')).toEqual([]);
    expect((await world.ask(as('police', { agencyId: undefined }), LIST)).data.referrals.nodes).toEqual([]);
  });

  it('is answered of another’s referral as of one that nobody made, by the same statements', async () => {
    const others = [await sent('prosecutor'), await drafted('police'), await approved('police')];
    const asked = async (id: string, work: (id: string) => Promise<unknown>) => {
      const { result, statements } = await statementsOf(world.store, () => work(id));
      return { result, statements: statements.filter((sql) => !sql.includes('outbox_event')) };
    };
    const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Referral { id } } }';
    const questions: ((id: string) => Promise<unknown>)[] = [
      (id) => world.ask('police', ONE, { id }),
      (id) => world.ask('police', entities, { of: [{ __typename: 'Referral', id }] }),
      (id) => act(world, 'police', 'acceptReferral', { id, expectedVersion: 1 }),
      (id) => act(world, 'police', 'returnReferral', { id, expectedVersion: 1, reason: 'Not ours.' }),
      (id) =>
        act(world, 'police', 'answerReferral', {
          ...{ id, expectedVersion: 1, signsFound: false, number: '1', text: 'Nothing found.' },
        }),
    ];
    for (const question of questions) {
      const unknown = await asked(randomUUID(), question);
      expect(unknown.statements.length).toBeGreaterThan(0);
      for (const { id } of others) expect(await asked(id as string, question)).toEqual(unknown);
    }
  });

  it('is kept from everything else casework has', async () => {
    const referral = await sent('police');
    const { report } = await one('police', referral.id);
    expect(report).toBeNull();
    const { data } = await world.ask(
      'police',
      `{ reports(first: 5) { totalCount nodes { id } } notices(first: 5) { nodes { id } } tasks(first: 5) { nodes { id } }
         oralStatementProtocols(first: 5) { nodes { id } } workCounts { toReview openTasks } }`,
    );
    expect(data).toMatchObject({
      reports: { totalCount: 0, nodes: [] },
      notices: { nodes: [] },
      tasks: { nodes: [] },
      oralStatementProtocols: { nodes: [] },
      workCounts: { toReview: 0, openTasks: 0 },
    });
    const [row] = await world.store.read.query(
      `SELECT reportId, crbEntryId FROM referral WHERE id = '${referral.id}'`,
    );
    expect(await look(world, row.reportId as string, 'police')).toBeNull();
    const entry = await world.ask('police', 'query ($id: ID!) { crbEntry(id: $id) { id } }', {
      id: row.crbEntryId,
    });
    expect(entry.data.crbEntry).toBeNull();
    expect(
      (await world.ask('police', '{ applicationStatus(number: "x", checkCode: "y") { state } }')).codes,
    ).toEqual(['MISSING_PERMISSION']);
  });

  it('knows the applicant by a name that no other body and no second referral has', async () => {
    const { crbEntry, applicant, id } = await classify(world, await register(world, 'S19'), 'Criminal');
    const letter = { kind: 'COMPETENT_BODY', coverText: 'Within your competence.' };
    const aliases: string[] = [];
    let entry = crbEntry as Data;
    for (const account of ['police', 'prosecutor', 'police']) {
      const draft = await onIt(world, 'officer', 'draftReferral', entry, {
        ...letter,
        agencyId: agencyIdOf(account),
      });
      const ready = await onIt(world, 'manager', 'approveReferral', draft);
      const referral = await onIt(world, 'officer', 'dispatchReferral', ready);
      aliases.push(referral.applicantAlias as string);
      await onIt(world, account, 'returnReferral', referral, { reason: 'Not ours.' });
      entry = (await look(world, id as string)).crbEntry as Data;
      expect(entry.state).toBe('OPEN');
    }
    expect(new Set([...aliases, applicant.id]).size).toBe(4);
  });

  it('is answered by the materials as they were, and leaves its marks without a name of staff', async () => {
    const referral = await sent('police');
    const taken = await onIt(world, 'police', 'acceptReferral', referral);
    const none = { signsFound: false, number: 'P-7', text: 'No signs of an offence.' };
    const done = await onIt(world, 'police', 'answerReferral', taken, none);
    expect(done).toMatchObject({ state: 'DECIDED', viewerActions: [] });
    const [{ reportId }] = await world.store.read.query(
      `SELECT reportId FROM referral WHERE id = '${referral.id}'`,
    );
    const report = await look(world, reportId as string);
    expect(report.notices.map(({ kind, state }: Data) => [kind, state])).toEqual([
      ['REFERRED', 'PENDING'],
      ['REFERRAL_ANSWERED', 'PENDING'],
    ]);
    const acts = (report.timeline as Data[]).filter(({ action }) =>
      /accepted|answered/.test(action as string),
    );
    expect(acts).toEqual([
      { action: 'referral.accepted', actor: null },
      { action: 'referral.answered', actor: null },
    ]);
    const rows: Data[] = await world.store.read.query(
      `SELECT actor, actorKind, details FROM audit_entry WHERE subjectId = '${reportId}' AND action = 'referral.accepted'`,
    );
    expect(rows).toEqual([
      {
        actor: agencyIdOf('police'),
        actorKind: 'partner',
        details: expect.stringContaining('Acting official'),
      },
    ]);
  });

  it('cannot take back or repeat for another', async () => {
    const referral = await sent('police');
    const input = { id: referral.id, expectedVersion: referral.version, idempotencyKey: randomUUID() };
    await must(world, 'police', 'acceptReferral', input);
    expect((await act(world, 'prosecutor', 'acceptReferral', input)).codes).toEqual(['NOT_FOUND']);
    const again = await must(world, 'police', 'acceptReferral', input);
    expect(again).toMatchObject({ id: referral.id, state: 'ACKNOWLEDGED' });
    const recalled = await onIt(world, 'manager', 'recallReferral', again, { reason: 'Sent in error.' });
    expect((await one('police', referral.id)).state).toBe('RECALLED');
    const answer = { signsFound: false, number: '1', text: 'Too late.' };
    const late = await act(world, 'police', 'answerReferral', {
      id: recalled.id,
      expectedVersion: recalled.version,
      ...answer,
    });
    expect(late.codes).toEqual(['WRONG_STATE']);
  });
});
