import { randomUUID } from 'node:crypto';
import { countStatements } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { act, approved, caseFields, opened, submitted } from './support/life';
import { finance, members, openWorld, recordCourtAct, secretary, staff, type World } from './support/world';

const list = (first: number, more = '') =>
  `{ rewardCases(first: ${first} ${more}) { nodes { ${caseFields} } pageInfo { hasNextPage endCursor } totalCount } }`;
const worklist = (first: number, more = '') =>
  `{ rewardWorklist(first: ${first} ${more}) {
    nodes { id actNumber kind inForceOn offenceCode category personAlias receivedAt obstacle viewerActions }
    pageInfo { hasNextPage endCursor } totalCount } }`;

onEachDatabase('pages of rewards', (openDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await openDatabase());
    for (let i = 0; i < 4; i++) await approved(world);
    for (let i = 0; i < 4; i++) await submitted(world);
    for (let i = 0; i < 4; i++) await opened(world);
    for (let i = 0; i < 12; i++) await recordCourtAct(world);
  }, 120_000);
  afterAll(() => world.close());

  it('are closed to whoever has no part in rewards', async () => {
    for (const stranger of [
      staff('duty', 'DUTY_OFFICER'),
      staff('auditor', 'AUDITOR'),
      staff('admin', 'SYS_ADMIN'),
    ]) {
      expect((await world.ask(stranger, list(5))).codes).toEqual(['MISSING_PERMISSION']);
      expect((await world.ask(stranger, '{ rewardSchedules { code } }')).codes).toEqual([
        'MISSING_PERMISSION',
      ]);
    }
    expect((await world.ask(members[0], worklist(5))).codes).toEqual(['MISSING_PERMISSION']);
    expect((await world.ask(secretary, list(101))).codes).toEqual(['BAD_INPUT']);
  });

  it.each([
    ['reward cases', (first: number) => list(first, ', sort: OLDEST_FIRST'), 8],
    ['the worklist', worklist, 4],
  ])('of %s take as many statements for twelve rows as for two', async (_, query, most) => {
    const counts = [];
    for (const size of [2, 5, 12]) {
      const { result, statements } = await countStatements(world.store, () =>
        world.ask(secretary, query(size)),
      );
      expect(result.codes).toEqual([]);
      counts.push(statements.length);
    }
    expect(counts).toEqual([most, most, most]);
  });

  it('lead from one to the next without gap or repetition, and no cursor serves another', async () => {
    const seen: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const { data } = await world.ask(secretary, list(5, after));
      const { nodes, pageInfo, totalCount } = data.rewardCases;
      expect(totalCount).toBe(12);
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      more = pageInfo.hasNextPage;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
    expect((await world.ask(members[0], list(5, after))).codes).toEqual(['BAD_CURSOR']);
    expect((await world.ask(secretary, list(5, `${after}, filter: { state: APPROVED }`))).codes).toEqual([
      'BAD_CURSOR',
    ]);
  });

  it('show each only what is their business', async () => {
    const states = async (viewer: typeof secretary) => {
      const { data } = await world.ask(viewer, list(100));
      return [...new Set(data.rewardCases.nodes.map(({ state }: { state: string }) => state))].sort();
    };
    expect(await states(secretary)).toEqual(['APPROVED', 'COMMITTEE_REVIEW', 'ELIGIBLE']);
    expect(await states(members[0])).toEqual(['APPROVED', 'COMMITTEE_REVIEW']);
    expect(await states(finance)).toEqual(['APPROVED']);
    expect(await states(staff('far', 'REWARD_SECRETARY', ['75']))).toEqual([]);
  });

  it('say why no case can be opened, with the code the act would refuse with', async () => {
    const old = await recordCourtAct(world, { inForceOn: '2015-06-01' });
    const unknown = await recordCourtAct(world, { gravity: null });
    const later = await recordCourtAct(world, { inForceOn: '2026-12-01' });
    const { data } = await world.ask(secretary, worklist(100));
    const found = (id: string) => data.rewardWorklist.nodes.find((node: { id: string }) => node.id === id);
    expect(found(old.courtActId)).toMatchObject({ obstacle: 'NO_SCHEDULE_IN_FORCE', viewerActions: [] });
    expect(found(unknown.courtActId)).toMatchObject({
      obstacle: 'NO_REWARD_CATEGORY',
      viewerActions: [],
      category: null,
    });
    expect(found(later.courtActId)).toBeUndefined();
    for (const { courtActId } of [old, unknown]) {
      const { codes } = await act(world, secretary, 'openRewardCase', { courtActId });
      expect(codes).toEqual([found(courtActId).obstacle]);
    }
  });

  it('and references answer for many cases in one statement, with nothing for closed and unknown ones', async () => {
    const { data } = await world.ask(secretary, list(100));
    const ids: string[] = data.rewardCases.nodes.map(({ id }: { id: string }) => id);
    const representations = [...ids, randomUUID()].map((id) => ({ __typename: 'RewardCase', id }));
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on RewardCase { state } } }';
    const { result, statements } = await countStatements(world.store, () =>
      world.ask(finance, query, { r: representations }),
    );
    expect(statements).toHaveLength(1);
    expect(result.data._entities).toHaveLength(13);
    expect(result.data._entities.filter(Boolean)).toEqual(Array(4).fill({ state: 'APPROVED' }));
  });

  it('list the schedules with their legal basis, the one in use marked', async () => {
    const query =
      '{ rewardSchedules { code validFrom inUse verified legalBasis counts { category mciCount } shareOfHarm { percent } } }';
    const { data } = await world.ask({ ...secretary, language: 'ru' }, query);
    expect(data.rewardSchedules).toEqual([
      expect.objectContaining({ code: 'SEED_FLAT', validFrom: '2016-01-01', inUse: true, shareOfHarm: null }),
      expect.objectContaining({ code: 'DIFFERENTIATED_2020', inUse: false, shareOfHarm: { percent: 10 } }),
    ]);
    expect(data.rewardSchedules[0].counts).toContainEqual({ category: 'SERIOUS', mciCount: 70 });
    expect(data.rewardSchedules[0].legalBasis).toContain('1131');
  });
});
