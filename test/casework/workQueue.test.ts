import { countStatements } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { classify, onIt, register, reportFields } from './support/life';
import { agencyIdOf } from './support/people';
import { type Data, openWorld, type World } from './support/world';

const QUEUE = `number state urgent applicant { id } department { code } viewerActions version
  referrals { state agency { id } dueAt viewerActions } deadlines { kind dueAt overdue }`;

onEachDatabase('the work-queue page', (openDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ database: await openDatabase() });
    const { crbEntry } = await classify(world, await register(world, 'S19'), 'Criminal');
    const letter = {
      kind: 'COMPETENT_BODY',
      agencyId: agencyIdOf('police'),
      coverText: 'Within your competence.',
    };
    await onIt(world, 'officer', 'draftReferral', crbEntry as Data, letter);
    await copies(119);
  });
  afterAll(() => world.close());

  /** As many more reports as the one there is, with everything that hangs on it. */
  async function copies(count: number): Promise<void> {
    const { driver } = world.store.read.dataSource;
    const tables = ['report', 'review_step', 'report_event', 'crb_entry', 'referral', 'deadline', 'task'];
    for (const table of tables) {
      const rows: Data[] = await world.store.read.query(`SELECT * FROM ${table}`);
      await world.store.write(async (manager) => {
        for (let n = 0; n < count; n++) {
          for (const row of rows) {
            const copy: Data = { ...row, id: `${n}-${row.id}`.slice(0, 36) };
            if (row.reportId) copy.reportId = `${n}-${row.reportId}`.slice(0, 36);
            if (row.number) copy.number = `${n}-${row.number}`;
            const columns = Object.keys(copy).map((column) => driver.escape(column));
            const marks = columns.map(() => '?').join();
            await manager.query(
              `INSERT INTO ${table} (${columns.join()}) VALUES (${marks})`,
              Object.values(copy),
            );
          }
        }
      });
    }
  }

  async function statementsFor(first: number, fields: string): Promise<number> {
    const query = `query ($first: Int!) { reports(first: $first) { nodes { ${fields} } pageInfo { hasNextPage } } }`;
    const { result, statements } = await countStatements(world.store, () =>
      world.ask('manager', query, { first }),
    );
    expect(result.codes).toEqual([]);
    expect(result.data.reports.nodes).toHaveLength(first);
    expect(
      (result.data.reports.nodes as Data[]).every(({ referrals }) => (referrals as Data[]).length === 1),
    ).toBe(true);
    return statements.length;
  }

  it('costs as many statements for five reports as for a hundred, and at most eight', async () => {
    const counts = [
      await statementsFor(5, QUEUE),
      await statementsFor(20, QUEUE),
      await statementsFor(100, QUEUE),
    ];
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(8);
  });

  it('costs as many with everything there is on a report', async () => {
    const counts = [5, 20, 100].map((first) => statementsFor(first, `${reportFields} reviewSteps { at }`));
    const [five, twenty, hundred] = await Promise.all(counts);
    expect([twenty, hundred]).toEqual([five, five]);
    expect(five).toBeLessThanOrEqual(10);
  });

  it('costs one statement more when it is counted, and as many for other lists', async () => {
    const costOf = async (query: string) => {
      const { result, statements } = await countStatements(world.store, () => world.ask('manager', query));
      expect(result.codes).toEqual([]);
      return statements.length;
    };
    expect(await costOf('{ reports(first: 20) { totalCount totalCountCapped nodes { id } } }')).toBe(2);
    for (const list of ['referrals', 'tasks', 'notices']) {
      const cost = (first: number) =>
        costOf(`{ ${list}(first: ${first}) { nodes { id report { number } } } }`);
      expect(await cost(5)).toBe(await cost(100));
    }
  });
});
