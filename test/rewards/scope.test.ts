import { roles } from '../../server/contracts/roles';
import { Store, Viewer, type ViewerClaims } from '../../server/kernel';
import { rewards } from '../../server/subgraphs/rewards';
import { CourtAct } from '../../server/subgraphs/rewards/courtAct/courtAct.entity';
import { courtActsInScope, mayReadCourtAct } from '../../server/subgraphs/rewards/courtAct/courtAct.policy';
import { RewardCase } from '../../server/subgraphs/rewards/rewardCase/rewardCase.entity';
import { rewardCaseLifecycle } from '../../server/subgraphs/rewards/rewardCase/rewardCase.lifecycle';
import { casesInScope, mayReadCase } from '../../server/subgraphs/rewards/rewardCase/rewardCase.policy';
import { onEachDatabase, type TestDatabase } from '../support/databases';
import { caseRow, courtActRow } from './support/rows';

const departments = ['71', '75', 'CENTRAL'];
const reaches = [[], ['*'], ['71'], ['71', '75'], ['nowhere']];
const kinds: ViewerClaims['kind'][] = ['staff', 'partner', 'system', 'public'];

/** Nobody, every role alone, every two roles together: in every reach, of every kind. */
const viewers: Viewer[] = [[], ...roles.flatMap((one) => roles.map((other) => [one, other]))].flatMap(
  (held) =>
    reaches.flatMap((reach) =>
      kinds.map(
        (kind) => new Viewer({ id: 'x', kind, name: 'x', roles: held, departments: reach, language: 'en' }),
      ),
    ),
);

onEachDatabase('a list and a look at one record', (openDatabase) => {
  let database: TestDatabase;
  let store: Store;
  const cases = rewardCaseLifecycle.states.flatMap((state) =>
    departments.map((code) => caseRow(state, code)),
  );
  const acts = departments.map(courtActRow);

  beforeAll(async () => {
    database = await openDatabase();
    store = await Store.open(rewards, database.url);
    await store.write(async (manager) => {
      await manager.save(RewardCase, cases);
      await manager.save(CourtAct, acts);
    });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  /** Viewers the policy cannot tell apart are asked for once: their scope is the same statement. */
  async function agree<E extends { id: string }>(
    rows: E[],
    mayRead: (viewer: Viewer, row: E) => boolean,
    list: (viewer: Viewer) => { getQueryAndParameters(): [string, unknown[]]; getMany(): Promise<E[]> },
  ) {
    const listed = new Map<string, string[]>();
    for (const viewer of viewers) {
      const query = list(viewer);
      const key = JSON.stringify(query.getQueryAndParameters());
      if (!listed.has(key)) listed.set(key, (await query.getMany()).map(({ id }) => id).sort());
      const readable = rows.filter((row) => mayRead(viewer, row)).map(({ id }) => id);
      expect(listed.get(key)).toEqual(readable.sort());
    }
    expect(listed.size).toBeGreaterThan(3);
  }

  it('agree about reward cases, for every viewer, state and department', () =>
    agree(
      cases,
      (viewer, row) => mayReadCase(viewer, row).allowed,
      (viewer) => casesInScope(store.read, viewer),
    ));

  it('agree about court acts', () =>
    agree(
      acts,
      (viewer, row) => mayReadCourtAct(viewer, row).allowed,
      (viewer) => courtActsInScope(store.read, viewer),
    ));
});
