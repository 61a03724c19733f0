import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphClient } from '../../server/client/graph';
import { sealFor } from '../../server/client/seal';
import { type Config, type StoreName, storeNames } from '../../server/config';
import { canariesOf, canaryIdentity } from '../../server/leaks/canaries';
import { exercise } from '../../server/leaks/exercise';
import { filesOf, outsideWorld, rowsOf } from '../../server/leaks/places';
import { Search } from '../../server/leaks/search';
import { takeKeyringCopy } from '../../server/subgraphs/protection';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { PaymentOrder } from '../../server/subgraphs/protection/paymentOrder/paymentOrder.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { SealingKey } from '../../server/subgraphs/protection/sealingKey/sealingKey.entity';
import { defaultEpochs } from '../../server/subgraphs/protection/sealingKey/sealingKeys';
import { backUp } from '../support/backups';
import { onEachDatabase, type TestDatabase } from '../support/databases';
import { startWhole, wholeConfig, type WholeSystem } from '../support/wholeSystem';
import { notice } from './support/reporter';
import { until } from './support/world';

const REGISTER = `mutation ($input: RegisterReportInput!) {
  registerReport(input: $input) { report { id } } }`;
const REPORT = 'query ($id: ID!) { report(id: $id) { envelopeState version } }';
const tempo = { epochs: { ...defaultEpochs, settleMs: 0, askEveryMs: 0 }, rotationGraceMs: 100 };
/** Who works with the person, who looks into it, and who registered: each asks everything. */
const accounts = ['protection', 'auditor', 'duty'];
/** Closed keys are asked about once clocks that differ agree that they are over. */
const CLOCKS_AGREE_MS = 10 * 60_000;
const LONGER_THAN_A_LEASE_MS = 5 * 60_000;

interface Row {
  id: string;
  version: number;
  state: string;
}
type Databases = Record<StoreName, TestDatabase>;

onEachDatabase('older backups of every database after a shredding', (openDatabase) => {
  const folder = mkdtempSync(join(tmpdir(), 'adal-backups-'));
  const dataDir = join(folder, 'data');
  const identity = canaryIdentity(3);
  const canaries = canariesOf('shredded', identity);
  const opened: TestDatabase[] = [];
  const open = async () => {
    const database = await openDatabase();
    opened.push(database);
    return database;
  };
  const onAll = async (of: (name: StoreName) => Promise<TestDatabase>): Promise<Databases> => {
    const pairs: [string, TestDatabase][] = [];
    for (const name of storeNames) pairs.push([name, await of(name)]);
    return Object.fromEntries(pairs) as Databases;
  };
  const urlsOf = (databases: Databases) =>
    Object.fromEntries(storeNames.map((name) => [name, databases[name].url])) as Record<StoreName, string>;

  let live: Databases;
  let current: { config: Config; system: WholeSystem; client: GraphClient } | undefined;
  let reportId: string;
  let pseudonym: string;
  /** Backups of two days: casework holds the envelope; the vault has the identity, a letter and a payment to make. */
  const days: Databases[] = [];

  const rest = async () => {
    await current?.system.stop();
    current = undefined;
  };
  const start = async (databases: Databases) => {
    await rest();
    const config = await wholeConfig(dataDir, urlsOf(databases));
    const system = await startWhole(config, tempo);
    current = { config, system, client: new GraphClient(system.url, config.keysDir) };
    return current;
  };
  const envelopeState = async (client: GraphClient) =>
    (await client.ask<{ report: { envelopeState: string } }>('duty', REPORT, { id: reportId })).report
      .envelopeState;
  /** The vault's own hour: what could not be printed or handed over is tried again. */
  const tryAgain = ({ store }: WholeSystem) =>
    store.write(async (manager) => {
      const past = new Date(Date.now() - 1000);
      await manager.update(Letter, { state: 'QUEUED' }, { dueAt: past, leasedUntil: null });
      await manager.update(PaymentOrder, { state: 'PREPARED' }, { leasedUntil: null });
    });
  const triedInVain = async ({ store }: WholeSystem) => {
    const letter = await store.read.findOneByOrFail(Letter, { personId: pseudonym });
    const order = await store.read.findOneByOrFail(PaymentOrder, { personId: pseudonym });
    expect([letter.state, order.state]).toEqual(['QUEUED', 'PREPARED']);
    const leaseOver = new Date(Date.now() + LONGER_THAN_A_LEASE_MS);
    return letter.dueAt > leaseOver && order.leasedUntil !== null && order.leasedUntil > leaseOver;
  };
  const restored = (day: Databases) => onAll((name) => backUp(day[name].url, open));
  const traces = () => {
    const search = new Search(canaries);
    for (const place of [...filesOf(dataDir), ...outsideWorld(dataDir, new Set())]) search.look(place);
    return search.hits;
  };
  const rowTraces = async (databases: Databases) => {
    const search = new Search(canaries);
    for (const name of storeNames) search.look(await rowsOf(name, databases[name].url));
    for (const { bytes } of search.ground) expect(bytes).toBeGreaterThan(1000);
    return search.hits;
  };
  const answersOf = async (url: string, keysDir: string) => {
    const { answers, papers, requests } = await exercise(url, keysDir, [], () => undefined, accounts);
    expect(requests).toBeGreaterThan(500);
    const search = new Search(canaries);
    search.look({ kind: 'answers', name: 'both contracts', chunks: [...answers, ...papers] });
    return search.hits;
  };

  beforeAll(async () => void (live = await onAll(open)));
  afterAll(async () => {
    await rest();
    for (const database of opened) await database.drop();
    rmSync(folder, { recursive: true });
  });

  test('are taken while the identity is there: on its way, then in the vault with work under way', async () => {
    const { config, system, client } = await start(live);
    system.deaf.add('protection');
    const idempotencyKey = randomUUID();
    const envelope = await sealFor(client, 'duty', config.keysDir, identity, idempotencyKey);
    const { registerReport } = await client.ask<{ registerReport: { report: { id: string } } }>(
      'duty',
      REGISTER,
      {
        input: {
          ...{ idempotencyKey, envelope, channel: 'POST', applicantKind: identity.kind, language: 'RU' },
          ...{ departmentCode: 'CENTRAL', text: 'Инспектор требует деньги.', impending: false },
          warningCertified: true,
        },
      },
    );
    reportId = registerReport.report.id;
    days.push(await onAll((name) => backUp(live[name].url, open)));
    expect(await envelopeState(client)).toBe('PENDING');

    system.deaf.clear();
    await until(async () => (await envelopeState(client)) === 'OPENED');
    pseudonym = (await system.store.read.findOneByOrFail(Person, { reportId })).id;
    // Neither print room nor bank can be reached: what is for them stays to be done.
    mkdirSync(join(dataDir, 'vault'), { recursive: true });
    for (const out of [config.printSpoolDir, config.bankOutDir]) {
      rmSync(out, { recursive: true, force: true });
      writeFileSync(out, '');
    }
    const alias = randomUUID();
    const told = <T>(type: T, payload: object) => ({ eventId: randomUUID(), type, payload }) as never;
    const { protection, rewards } = system.running;
    await protection.receive(told('notice.signed', notice(pseudonym, { reportId })));
    await protection.receive(told('person.aliasIssued', { pseudonym, alias, purpose: 'reward' }));
    await rewards.receive(
      told('courtAct.recorded', {
        ...{ courtActId: randomUUID(), reportId, alias, actNumber: '1-26-17', kind: 'CONVICTION' },
        ...{ inForceOn: '2026-03-02', offenceCode: '366', gravity: 'GRAVE', isCorruption: true },
        ...{ departmentCode: 'CENTRAL', language: 'ru' },
      }),
    );
    const payout = { payoutId: randomUUID(), alias, amountTenge: 432_500, caseNumber: 'R-26-00017' };
    await protection.receive(told('payout.requested', payout));
    const order = () => system.store.read.findOneByOrFail(PaymentOrder, { personId: pseudonym });
    const letter = () => system.store.read.findOneByOrFail(Letter, { personId: pseudonym });
    await until(() => triedInVain(system));
    days.push(await onAll((name) => backUp(live[name].url, open)));

    for (const out of [config.printSpoolDir, config.bankOutDir]) rmSync(out);
    await tryAgain(system);
    await until(async () => (await order()).state === 'HANDED_OVER' && (await letter()).state === 'PRINTED');
    // What is looked for can be found.
    expect(traces()).not.toEqual([]);
  });

  test('are of no use: after the shredding the live system shows nothing', async () => {
    const { client, config, system: alive } = current!;
    const { store, vault, running, keyringStore, url } = alive;
    const act = <T>(account: string, name: string, input: object, result: string) =>
      client.ask<Record<string, T>>(
        account,
        `mutation ($input: ${name[0].toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${result} } }`,
        { input: { idempotencyKey: randomUUID(), ...input } },
        { stepUp: true },
      );
    type Step = { keyRotation: Row; shredding: Row };
    const rotation = 'keyRotation { id version state }';
    const asked = await act<Step>('custodian1', 'requestKeyRotation', { kind: 'SEALING' }, rotation);
    const { id: rotationId, version } = asked.requestKeyRotation.keyRotation;
    await act('custodian2', 'approveKeyRotation', { id: rotationId, expectedVersion: version }, rotation);

    const shredding = 'shredding { id version state }';
    const basis = 'Decision 14 of 3 March 2026';
    const requested = await act<Step>(
      'protection',
      'requestShredding',
      { personId: pseudonym, basis },
      shredding,
    );
    let row = requested.requestShredding.shredding;
    for (const account of ['protection2', 'head']) {
      const { id, version: expectedVersion } = row;
      const approved = await act<Step>(account, 'approveShredding', { id, expectedVersion }, shredding);
      row = approved.approveShredding.shredding;
    }
    const { sealingKeyId } = await store.read.findOneByOrFail(Person, { id: pseudonym });
    const keyState = async () => (await store.read.findOneByOrFail(SealingKey, { id: sealingKeyId! })).state;
    const { executive } = running.protection;
    await until(async () => {
      await vault.sealingKeys.tend(executive, new Date(Date.now() + CLOCKS_AGREE_MS));
      return (await keyState()) === 'DESTROYED';
    });
    const SHREDDINGS = '{ shreddings(first: 1) { nodes { state } } }';
    await until(async () => {
      await takeKeyringCopy(keyringStore, join(folder, 'keyring-copy'));
      const { shreddings } = await client.ask<{ shreddings: { nodes: Row[] } }>('protection', SHREDDINGS);
      return shreddings.nodes[0].state === 'SHREDDED';
    });
    expect(await answersOf(url, config.keysDir)).toEqual([]);
    await rest();
    expect(traces()).toEqual([]);
    expect(await rowTraces(live)).toEqual([]);
  });

  test.each([
    ['while casework held the envelope', 0],
    ['while the vault held the identity', 1],
  ])('restored as they were %s, with the keyring of today, they show nothing', async (_, day) => {
    const databases = { ...(await restored(days[day])), keyring: live.keyring };
    expect(await rowTraces(databases)).toEqual([]);
    const { config, system, client } = await start(databases);
    await tryAgain(system);
    if (day === 0) await until(async () => (await envelopeState(client)) === 'REJECTED');
    else await until(() => triedInVain(system));
    expect(await answersOf(system.url, config.keysDir)).toEqual([]);
    await rest();
    expect(traces()).toEqual([]);
    expect(await rowTraces(databases)).toEqual([]);
  });

  test('with a keyring of that day, kept against the rules, they would have shown everything', async () => {
    const { system } = await start(await restored(days[1]));
    await tryAgain(system);
    await until(() => traces().length > 0);
  });
});
