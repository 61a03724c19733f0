import { randomUUID } from 'node:crypto';
import { onEachDatabase } from '../support/databases';
import { act, classify, intakeOf, look, must, onIt, register, takeDown } from './support/life';
import { agencyIdOf } from './support/people';
import { type Data, openWorld, type World } from './support/world';

onEachDatabase('casework', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld({ database: await openDatabase() })));
  afterAll(() => world.close());

  it('takes the longest statement and the largest envelope there may be', async () => {
    const text = '𝒜'.repeat(20_000);
    const input = await intakeOf(world, 'S14', { text });
    const large = { ...input.envelope, ciphertext: Buffer.alloc(149_000, 7).toString('base64url') };
    const report = await must(world, 'duty', 'registerReport', { ...input, envelope: large });
    expect((await look(world, report.id)).text).toBe(text);
    await world.settle(async () => (await look(world, report.id)).envelopeState === 'REJECTED');
  });

  it('keeps every letter of the three languages, and tells codes apart by case', async () => {
    const text = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі — «ёЁ» № 1 \' " \\ % _ \n\t😀';
    const { id } = await must(world, 'duty', 'registerReport', await intakeOf(world, 'S14', { text }));
    expect((await look(world, id)).text).toBe(text);
    const lower = await act(
      world,
      'duty',
      'registerReport',
      await intakeOf(world, 'S14', { departmentCode: 'central' }),
    );
    expect(lower.codes).toEqual(['UNKNOWN_DEPARTMENT']);
  });

  it('gives each of many registrations at once a number of its own, and loses none', async () => {
    const inputs = await Promise.all(
      Array.from({ length: 20 }, () => intakeOf(world, 'S07', { departmentCode: '63' })),
    );
    const reports = await Promise.all(
      inputs.map((input) => must(world, 'operator', 'registerReport', input)),
    );
    expect(new Set(reports.map(({ number }) => number as string)).size).toBe(20);
    const { data } = await world.ask(
      'manager',
      '{ reports(filter: { departmentCode: "63" }, first: 100) { totalCount } }',
    );
    expect(data.reports.totalCount).toBe(20);
    const [counter] = await world.store.read.query(
      `SELECT next FROM number_counter WHERE id = 'report-63-2026'`,
    );
    expect(Number(counter.next)).toBe(20);
  });

  it('registers one of twenty repeats of a statement', async () => {
    const input = await intakeOf(world, 'S14');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => must(world, 'duty', 'registerReport', input)),
    );
    expect(new Set(answers.map(({ id }) => id as string)).size).toBe(1);
    expect(new Set(answers.map(({ checkCode }) => checkCode as string)).size).toBe(1);
  });

  it('lets one outcome of an entry stand, whichever come at the same moment', async () => {
    const { crbEntry } = await classify(world, await register(world, 'S19'), 'Criminal');
    const entry = crbEntry as Data;
    const letter = {
      kind: 'COMPETENT_BODY',
      agencyId: agencyIdOf('police'),
      coverText: 'Within your competence.',
    };
    const draft = await onIt(world, 'officer', 'draftReferral', entry, letter);
    const referral = await onIt(world, 'manager', 'approveReferral', draft);
    const on = ({ id, version }: Data, more = {}) => ({ id, expectedVersion: version, ...more });
    const off = { ground: 'ABSENCE_OF_EVENT', reason: 'Nothing found.' };
    const answers = await Promise.all([
      act(world, 'officer', 'dispatchReferral', on(referral)),
      act(world, 'manager', 'chargeOffEntry', on(entry, off)),
      act(world, 'officer', 'requestErdrRegistration', on(entry)),
      act(world, 'manager2', 'chargeOffEntry', on(entry, off)),
    ]);
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    const refused = answers.flatMap(({ codes }) => codes);
    expect(refused.every((code) => ['STALE_VERSION', 'WRONG_STATE'].includes(code))).toBe(true);
  });

  it('takes one task into one pair of hands', async () => {
    const { tasks } = await look(world, (await register(world, 'S19')).id as string);
    const [task] = tasks as Data[];
    const take = (who: string) => act(world, who, 'takeTask', { id: task.id, expectedVersion: task.version });
    const answers = await Promise.all(['manager', 'manager2', 'manager', 'manager2'].map(take));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  });

  it('walks an oral statement to its report', async () => {
    const protocol = await takeDown(world, 'S01', { transferAt: null });
    expect(protocol).toMatchObject({ state: 'EFFECTIVE', report: { state: 'REGISTERED' } });
  });

  it('refuses what it does not know without a word about the database', async () => {
    for (const id of [randomUUID(), "x' OR '1'='1"]) {
      const { data, codes } = await world.ask('manager', 'query ($id: ID!) { report(id: $id) { id } }', {
        id,
      });
      expect([data.report, codes]).toEqual([null, []]);
    }
  });
});
