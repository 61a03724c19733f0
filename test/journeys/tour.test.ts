import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { auditFile, openKeys, Store, verifyAudit } from '../../server/kernel';
import { identityOf, readSamples } from '../../server/demo/sampleStatements';
import { Expectations } from '../../server/tour/expectations';
import { givenGround, type OwnGround, ownGround } from '../../server/tour/ground';
import { Surprise } from '../../server/tour/stage';
import { walk } from '../../server/tour/walk';
import { casework } from '../../server/subgraphs/casework';
import { directory } from '../../server/subgraphs/directory';
import { rewards } from '../../server/subgraphs/rewards';
import { onMariaDb } from '../support/databases';

const MINUTES = 60_000;

/** Everything the samples of the tour say of their applicants, as it could stand in a file or an answer. */
function secrets(): string[] {
  const samples = readSamples();
  const told = ['S01', 'S03', 'S14'].flatMap((id) => {
    const { surname, firstName, patronymic, iin, phone, residence, workPlace, email, idDocument } =
      identityOf(samples.get(id)!)!;
    const name = [surname, firstName, patronymic].filter(Boolean).join(' ');
    return [surname, name, iin, phone, residence, workPlace, email, idDocument?.number];
  });
  return told.filter((text): text is string => text !== undefined && text !== '');
}

/** The text in each of the forms in which it could be written down. */
function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(utf8.toString('base64').replace(/=+$/, '').slice(0, -1)),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(escaped),
  ];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Where identities may be: the vault's own database, keyring and keys, its printer and its bank directory. */
const insideTheVault = (path: string): boolean =>
  /[\\/](protection\.db|keyring\.db|vault[\\/]|keys[\\/])/.test(path);

interface Haystack {
  name: string;
  bytes: Buffer;
}

const heard = (seen: string[]): Haystack => ({
  name: 'logs and answers',
  bytes: Buffer.from(seen.join('\n')),
});

/** Every row of a database, as text. */
async function dump(url: string): Promise<Buffer> {
  const connection = await createConnection(url);
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  const rows = [];
  for (const table of tables) rows.push(await connection.query(`SELECT * FROM ${Object.values(table)[0]}`));
  await connection.end();
  return Buffer.from(JSON.stringify(rows.map(([all]) => all)));
}

function nothingToldIn(haystacks: Haystack[]): void {
  const holding = (text: string): string[] =>
    haystacks
      .filter(({ bytes }) => spellings(text).some((spelling) => bytes.includes(spelling)))
      .map(({ name }) => name);
  // The search finds what is there: the working copy of the text is in casework's database.
  expect(holding(readSamples().get('S01')!.text.slice(0, 40)).join()).toContain('casework');
  expect(secrets().flatMap((secret) => holding(secret).map((name) => `${secret} in ${name}`))).toEqual([]);
}

describe('what a sample says must come of it', () => {
  const sample = {
    ...readSamples().get('S03')!,
    expect: { warning: true, dueAt: { CPC_48: '2026-03-10T24:00, for a reason' } },
    decision: { outcome: 'SENT_WITHOUT_ERDR' },
  };

  it('is a surprise when it is otherwise, when the sample says nothing of it, and when nobody looked', () => {
    const points = new Expectations(sample);
    points.meet('expect.warning', true);
    points.meetOnItsDay('expect.dueAt.CPC_48', '2026-03-10', (said) => said.slice(0, 10));
    expect(() => points.meet('expect.warning', false)).toThrow(Surprise);
    expect(() => points.meet('expect.dueAt.CPC_48', '2026-03-10T24:00')).toThrow(Surprise);
    expect(() => points.meet('expect.urgent', true)).toThrow('S03 expect.urgent');
    expect(() => points.allMet()).toThrow('S03: nobody looked at decision.outcome');
    points.meet('decision.outcome', 'SENT_WITHOUT_ERDR');
    points.allMet();
    expect(points.passedOver).toEqual([]);
  });

  it('is named where it goes by a date that the server is not at', () => {
    const points = new Expectations(sample, false);
    points.meetOnItsDay('expect.dueAt.CPC_48', 'another day');
    expect(points.passedOver).toEqual(['S03 expect.dueAt.CPC_48']);
    expect(() => points.allMet()).toThrow('S03: nobody looked at expect.warning, decision.outcome');
  });
});

describe('the life of three statements, as each role and partner', () => {
  const grounds: OwnGround[] = [];
  afterAll(() => Promise.all(grounds.map((ground) => ground.leave())));

  it(
    'in one process on SQLite: as expected, nothing about applicants outside the vault, audit whole',
    async () => {
      const seen: string[] = [];
      const ground = await ownGround({ topology: 'embedded', db: 'sqlite', hear: (text) => seen.push(text) });
      grounds.push(ground);
      const steps = await walk(ground, (line) => seen.push(line));
      expect(steps).toBeGreaterThan(70);
      await ground.rest();

      const files = filesUnder(ground.dataDir)
        .filter((path) => !insideTheVault(path))
        .map((path) => ({ name: path.slice(ground.dataDir.length), bytes: readFileSync(path) }));
      expect(files.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['/casework.db', '/rewards.db', '/directory.db', '/gateway.db']),
      );
      nothingToldIn([...files, heard(seen)]);
      await auditsHold(ground);
    },
    8 * MINUTES,
  );

  it(
    'on a server that runs already, at its own date: as expected, but for what goes by the date',
    async () => {
      const ground = await ownGround({ topology: 'embedded', db: 'sqlite' });
      grounds.push(ground);
      const url = await ground.at(new Date());
      const seen: string[] = [];
      const steps = await walk(givenGround(url, ground.keysDir), (line) => seen.push(line));
      expect(steps).toBeGreaterThan(70);
      expect(seen.at(-1)).toMatch(/not looked at.*S01 expect\.reward\.tenge.*S03 expect\.dueAt\.CPC_48/);
    },
    8 * MINUTES,
  );
});

test(
  'interrupted on the way, it ends with 1 and leaves nothing behind',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adal-interrupted-'));
    const tour = spawn(process.execPath, [join(__dirname, '../../dist/server/tour/main.js')], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(tour.stdout, 'data');
    const [dataDir] = readdirSync(folder);
    expect(dataDir).toMatch(/^adal-tour-/);
    tour.kill('SIGINT');
    expect(await once(tour, 'exit')).toEqual([1, null]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  },
  MINUTES,
);

onMariaDb('the life of three statements', () => {
  const grounds: OwnGround[] = [];
  afterAll(() => Promise.all(grounds.map((ground) => ground.leave())));

  it(
    'in one process',
    async () => {
      const ground = await ownGround({ topology: 'embedded', db: 'mysql' });
      grounds.push(ground);
      expect(await walk(ground, () => undefined)).toBeGreaterThan(70);
    },
    8 * MINUTES,
  );

  it(
    'in five processes, each subgraph killed and started again in the middle',
    async () => {
      const seen: string[] = [];
      const hear = (text: string) => seen.push(text);
      const ground = await ownGround({ topology: 'distributed', db: 'mysql', kill: true, hear });
      grounds.push(ground);
      expect(await walk(ground, hear)).toBeGreaterThan(70);
      const outside = ['casework', 'rewards', 'directory', 'gateway'];
      const databases = await Promise.all(
        outside.map(async (name) => ({
          name,
          bytes: await dump(ground.env[`DATABASE_URL_${name.toUpperCase()}`]!),
        })),
      );
      nothingToldIn([...databases, heard(seen)]);
    },
    10 * MINUTES,
  );
});

async function auditsHold(ground: OwnGround): Promise<void> {
  for (const definition of [casework, directory, rewards]) {
    const store = await Store.open(definition, `sqlite:${join(ground.dataDir, `${definition.name}.db`)}`);
    const keys = openKeys(ground.keysDir, definition.name);
    const verdict = await verifyAudit(store, keys, auditFile(ground.dataDir, definition.name));
    await store.close();
    expect(verdict.problems).toEqual([]);
    expect(verdict.unsealed).toBe(0);
    expect(verdict.entries).toBeGreaterThan(0);
  }
}
