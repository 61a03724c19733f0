import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { exercise } from '../../server/leaks/exercise';
import { transliterations } from '../../server/leaks/forms';
import { Hunt } from '../../server/leaks/hunt';
import { Search } from '../../server/leaks/search';
import { GraphClient } from '../../server/client/graph';

const MINUTES = 60_000;
const REGISTER = `mutation ($input: RegisterReportInput!) { registerReport(input: $input) { report { id } } }`;

describe('the search for leaks', () => {
  let hunt: Hunt;
  let clean: Search;
  beforeAll(async () => {
    hunt = await Hunt.open({
      topology: 'embedded',
      db: 'sqlite',
      tour: false,
      browser: false,
      accounts: ['duty', 'auditor', 'admin', 'court'],
      note: () => undefined,
    });
    await hunt.run();
  }, 10 * MINUTES);
  afterAll(() => hunt.close());

  const trace = (field: string) =>
    hunt.canaries.find(({ name }) => name === `POST NATURAL_PERSON ${field}`)!.text;

  it(
    'asks for every field of both contracts, and finds no trace of anybody',
    async () => {
      for (const { missing } of hunt.exercised!.fields) expect(missing).toEqual([]);
      clean = await hunt.search();
      expect(clean.hits).toEqual([]);
      expect(clean.ground.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['logs', 'answers', 'metrics', 'traces', 'papers', 'database files', 'mails']),
      );
      for (const { bytes } of clean.ground) expect(bytes).toBeGreaterThan(100);
      // The address stands where it belongs: in the mail.
      expect(clean.ground.find(({ kind }) => kind === 'mails')!.lawful).toBeGreaterThan(0);
    },
    5 * MINUTES,
  );

  it(
    'turns red when an officer writes the name, in Latin, into a working copy',
    async () => {
      const url = await hunt.wake();
      const [, surname] = transliterations(trace('surname'))[1]!;
      await new GraphClient(url, hunt.ground.keysDir).ask('duty', REGISTER, {
        input: {
          idempotencyKey: 'leak-planted-1',
          channel: 'POST',
          applicantKind: 'ANONYMOUS',
          departmentCode: 'CENTRAL',
          language: 'RU',
          text: `Сообщает ${surname}, проверьте.`,
          warningCertified: false,
        },
      });
      const { keysDir } = hunt.ground;
      const reports = ({ root }: { root: string }) => root === 'reports';
      hunt.exercised = await exercise(url, keysDir, [], () => undefined, ['duty'], reports);
      const places = (await hunt.search()).hits.map(({ place }) => place);
      expect(places).toEqual(
        expect.arrayContaining(['answers: both contracts', expect.stringContaining('casework.db')]),
      );
    },
    5 * MINUTES,
  );

  it('turns red when a process logs an answer in base64', async () => {
    const line = Buffer.from(JSON.stringify({ iin: trace('iin') })).toString('base64');
    hunt.logs.push(`{"level":50,"msg":"failed","detail":"${line}"}`);
    const hits = (await hunt.search()).hits.filter(({ place }) => place.startsWith('logs'));
    expect(hits.map(({ canary }) => canary)).toContain('POST NATURAL_PERSON iin');
    hunt.logs.pop();
  });

  it('turns red when a database and a file keep a copy in UTF-16', async () => {
    const copy = Buffer.from(trace('residence'), 'utf16le');
    const database = new Database(join(hunt.ground.dataDir, 'rewards.db'));
    database.exec('CREATE TABLE planted (bytes BLOB)');
    database.prepare('INSERT INTO planted VALUES (?)').run(copy);
    database.close();
    appendFileSync(join(hunt.ground.dataDir, 'core.dump'), copy);
    const places = (await hunt.search()).hits.map(({ place }) => place);
    expect(places).toEqual(
      expect.arrayContaining([expect.stringContaining('rewards.db'), 'other files: core.dump']),
    );
  });
});
