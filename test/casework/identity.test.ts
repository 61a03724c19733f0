import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { identityOf } from '../../server/demo/sampleStatements';
import { IDENTITY_PURPOSE, type Identity, type SealingKey, sealText } from '../../server/sealing';
import { ensureSealingRoot } from '../../server/subgraphs/protection';
import { act, acknowledged, intakeOf, look, must, onIt, protocolOf, sample, takeDown } from './support/life';
import { type Data, openWorld, type World } from './support/world';

describe('a sealed identity', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());
  afterEach(() => reconnect());

  const cutOff = () =>
    world.events.register('protection', { receive: () => Promise.reject(new Error('no line')) });
  const reconnect = () => world.events.register('protection', world.running.protection);
  /** Whether any part of the ciphertext is in the database's files. */
  async function isOnDisk({ ciphertext, enc }: Data): Promise<boolean> {
    await world.store.read.query('PRAGMA wal_checkpoint(TRUNCATE)');
    const files = readdirSync(world.dataDir).filter((name) => name.startsWith('casework.db'));
    const content = files
      .map((name) => readFileSync(join(world.dataDir, name)).toString('latin1'))
      .join('\n');
    const parts = Array.from({ length: 20 }, (_, i) => Math.floor((i / 20) * (ciphertext.length - 40)));
    return [enc, ...parts.map((at) => ciphertext.slice(at, at + 40))].some((part) => content.includes(part));
  }
  /** Seals as a client that checks nothing would. */
  async function sealUnchecked(identity: Identity, binding: string) {
    const { data } = await world.askVault(
      'duty',
      '{ sealingKey { keyId publicKey suite notAfter certificate } }',
    );
    const root = ensureSealingRoot(world.settings.keysDir);
    const text = JSON.stringify(identity);
    return {
      ...(await sealText(text, IDENTITY_PURPOSE, data.sealingKey as SealingKey, root, binding)),
      binding,
    };
  }
  /** What the vault is told about, and casework's own answers leave out until the vault has it. */
  async function pseudonymOf(id: string): Promise<string> {
    const [row] = await world.store.read.query(`SELECT pseudonym FROM report WHERE id = '${id}'`);
    return row.pseudonym as string;
  }
  const correction = async (id: string) => (await look(world, id, 'duty')).tasks as Data[];

  it('waits in casework while the vault is down, and registration does not', async () => {
    cutOff();
    const input = await intakeOf(world, 'S14');
    const report = await must(world, 'duty', 'registerReport', input);
    expect(report).toMatchObject({ state: 'REGISTERED', envelopeState: 'PENDING' });
    expect(await isOnDisk(input.envelope)).toBe(true);
    reconnect();
    await acknowledged(world, report.id);
    await world.quiet();
    expect(await isOnDisk(input.envelope)).toBe(false);
    const [row] = await world.store.read.query(`SELECT * FROM report WHERE id = '${report.id}'`);
    expect([row.envelope, row.envelopeHash]).toEqual([null, expect.stringMatching(/^[\w-]{43}$/)]);
  });

  it('leaves no trace of a protocol either, neither before nor after it takes effect', async () => {
    cutOff();
    const draft = await protocolOf(world, 'S01');
    await must(world, 'duty', 'draftProtocol', draft);
    expect(await isOnDisk(draft.envelope)).toBe(true);
    const idempotencyKey = randomUUID();
    const envelope = await world.seal(identityOf(sample('S01'))!, idempotencyKey);
    const { report } = await takeDown(world, 'S01', { idempotencyKey, envelope });
    reconnect();
    await acknowledged(world, report.id);
    await world.quiet();
    expect(await isOnDisk(envelope)).toBe(false);
    expect(await isOnDisk(draft.envelope)).toBe(true);
  });

  it('is never shown: neither it, nor its hash, nor who it may be', async () => {
    const { type } = world.running.casework.schema.schema.getQueryType()!.getFields().report;
    expect(String(type)).toBe('Report');
    const types = Object.values(world.running.casework.schema.schema.getTypeMap());
    const fields = types.flatMap((one) =>
      'getFields' in one && !one.name.endsWith('Input') ? Object.keys(one.getFields()) : [],
    );
    expect(fields.filter((field) => /envelope|surname|iin|phone|pseudonym/i.test(field)).sort()).toEqual([
      'envelopeState',
      'officialSurname',
    ]);
  });

  it.each([
    [
      'a wrong IIN',
      (identity: Identity) => ({ ...identity, iin: identity.iin!.replace(/.$/, (d) => `${9 - +d}`) }),
    ],
    ['a field nobody knows', (identity: Identity) => ({ ...identity, shoeSize: '43' }) as Identity],
    ['another kind of applicant', (identity: Identity): Identity => ({ ...identity, kind: 'LEGAL_PERSON' })],
  ])('with %s comes back as a task, and the report stays registered', async (_, wrong) => {
    const idempotencyKey = randomUUID();
    const envelope = await sealUnchecked(wrong(identityOf(sample('S14'))!), idempotencyKey);
    const input = await intakeOf(world, 'S14', { idempotencyKey, envelope });
    const report = await must(world, 'duty', 'registerReport', input);
    await acknowledged(world, report.id, 'REJECTED');
    await world.quiet();
    expect(await isOnDisk(envelope)).toBe(false);
    const rejected = await look(world, report.id, 'duty');
    expect(rejected).toMatchObject({ state: 'REGISTERED', envelopeState: 'REJECTED', number: report.number });
    expect(rejected.viewerActions).toContain('correctIdentity');
    expect(rejected.tasks).toEqual([expect.objectContaining({ kind: 'CORRECT_IDENTITY', state: 'OPEN' })]);
  });

  it('that cannot be opened comes back as well', async () => {
    const damages: ((envelope: Data) => Data)[] = [
      ({ ciphertext }) => {
        const bytes = Buffer.from(ciphertext as string, 'base64url');
        bytes[30] ^= 1;
        return { ciphertext: bytes.toString('base64url') };
      },
      () => ({ keyId: 'no-such-key' }),
    ];
    for (const damage of damages) {
      const input = await intakeOf(world, 'S14');
      const envelope = { ...input.envelope, ...damage(input.envelope as Data) };
      const { id } = await must(world, 'duty', 'registerReport', { ...input, envelope });
      await acknowledged(world, id, 'REJECTED');
    }
  });

  it('serves one request only: taken to another it registers nobody', async () => {
    const stolen = (await intakeOf(world, 'S14')).envelope as Data;
    const input = await intakeOf(world, 'S19');
    const { codes } = await act(world, 'duty', 'registerReport', { ...input, envelope: stolen });
    expect(codes).toEqual(['ENVELOPE_MALFORMED']);
    const relabelled = { ...stolen, binding: input.idempotencyKey };
    const { id } = await must(world, 'duty', 'registerReport', { ...input, envelope: relabelled });
    await acknowledged(world, id, 'REJECTED');
  });

  it('is put right once, by intake, under the same pseudonym', async () => {
    const idempotencyKey = randomUUID();
    const good = identityOf(sample('S14'))!;
    const bad = await sealUnchecked({ ...good, iin: '000000000000' }, idempotencyKey);
    const { id } = await must(
      world,
      'duty',
      'registerReport',
      await intakeOf(world, 'S14', { idempotencyKey, envelope: bad }),
    );
    await acknowledged(world, id, 'REJECTED');
    const rejected = await look(world, id, 'duty');
    expect(rejected.applicant).toBeNull();
    const pseudonym = await pseudonymOf(id);

    const again = randomUUID();
    const stillBad = await sealUnchecked({ ...good, iin: '111111111111' }, again);
    const second = await onIt(world, 'duty', 'correctIdentity', rejected, {
      idempotencyKey: again,
      envelope: stillBad,
    });
    expect(second.envelopeState).toBe('PENDING');
    await acknowledged(world, id, 'REJECTED');
    expect((await correction(id)).map(({ state }) => state)).toEqual(['DONE', 'OPEN']);

    const last = randomUUID();
    const input = { idempotencyKey: last, envelope: await world.seal(good, last) };
    await onIt(world, 'duty', 'correctIdentity', await look(world, id, 'duty'), input);
    await acknowledged(world, id);
    expect((await correction(id)).map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    const opened = await look(world, id, 'duty');
    expect(opened).toMatchObject({ envelopeState: 'OPENED', applicant: { id: pseudonym } });
    const key = randomUUID();
    const more = { idempotencyKey: key, envelope: await world.seal(good, key) };
    const { codes } = await act(world, 'duty', 'correctIdentity', {
      id,
      expectedVersion: opened.version,
      ...more,
    });
    expect(codes).toEqual(['WRONG_STATE']);
  });

  it('is not taken for acknowledged by an answer about another', async () => {
    cutOff();
    const { id, applicant } = await must(world, 'duty', 'registerReport', await intakeOf(world, 'S14'));
    expect(applicant).toBeNull();
    const answer = { reportId: id, pseudonym: await pseudonymOf(id), envelopeHash: 'of another envelope' };
    for (const type of ['identity.opened', 'identity.rejected'] as const) {
      const payload = { ...answer, reason: 'INVALID' };
      await world.running.casework.receive({ eventId: randomUUID(), type, payload });
    }
    expect(await look(world, id, 'duty')).toMatchObject({ envelopeState: 'PENDING', version: 1 });
    reconnect();
    await acknowledged(world, id);
  });

  it('gets another pseudonym with every report of the same person', async () => {
    const seen = new Set<string>();
    for (let n = 0; n < 3; n++) {
      const { id } = await must(world, 'duty', 'registerReport', await intakeOf(world, 'S14'));
      const pseudonym = await pseudonymOf(id);
      expect(pseudonym).not.toBe(id);
      seen.add(pseudonym);
    }
    expect(seen.size).toBe(3);
  });
});
