import { randomUUID } from 'node:crypto';
import { countStatements } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { act, approved, caseFields, opened, sent, submitted } from './support/life';
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

const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Report { id rewardStatus } } }`;

onEachDatabase('the reward status of a report', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld(await openDatabase())));
  afterAll(() => world.close());

  const officer = staff('officer', 'PROCEDURAL_OFFICER');
  const statuses = async (viewer: typeof officer, ids: string[]) => {
    const r = ids.map((id) => ({ __typename: 'Report', id }));
    const { result, statements } = await countStatements(world.store, () => world.ask(viewer, query, { r }));
    expect(result.codes).toEqual([]);
    const entities: { rewardStatus: string | null }[] = result.data._entities;
    return { statuses: entities.map(({ rewardStatus }) => rewardStatus), statements: statements.length };
  };

  it('tells case officers within reach how far it is, in one statement, and everybody else nothing', async () => {
    const [recorded, ended, open, decided, paid, none] = Array.from({ length: 6 }, () => randomUUID()) as [
      string,
      ...string[],
    ];
    await recordCourtAct(world, { reportId: recorded });
    await opened(world, { reportId: ended, kind: 'TERMINATION' });
    await submitted(world, { reportId: open });
    await approved(world, { reportId: decided });
    const { id, version: expectedVersion } = await sent(world, { reportId: paid });
    await act(world, finance2, 'confirmPayout', { id, expectedVersion, treasuryReference: 'KZ-9' });

    const ids = [recorded, ended, open, decided, paid, none];
    expect(await statuses(officer, ids)).toEqual({
      statuses: ['AWAITING_CASE', 'NOT_AWARDED', 'UNDER_CONSIDERATION', 'APPROVED', 'PAID', null],
      statements: 1,
    });
    const nothing = ids.map(() => null);
    for (const viewer of [secretary, finance, members[0], staff('far', 'PROCEDURAL_OFFICER', ['75'])]) {
      expect((await statuses(viewer, ids)).statuses).toEqual(nothing);
    }
  });

  it('is all that ties a reward to a report: nobody in rewards can read which report it was', async () => {
    const reportId = randomUUID();
    const { personAlias: alias, id } = await sent(world, { reportId });
    await world.heard('payout.requested', { alias });
    const seen = [];
    for (const viewer of [secretary, finance, ...members]) {
      seen.push(await world.ask(viewer, `{ rewardCases(first: 100) { nodes { ${caseFields} } } }`));
      seen.push(
        await world.ask(viewer, '{ rewardWorklist(first: 100) { nodes { id actNumber personAlias } } }'),
      );
    }
    expect(JSON.stringify(seen)).toContain(id);
    expect(JSON.stringify([seen, world.told])).not.toContain(reportId);
    const audit = await world.store.read.query('SELECT * FROM audit_entry');
    expect(JSON.stringify(audit)).not.toContain(reportId);
  });
});
