import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { storeNames } from '../config';
import { dropDatabases, provisionDatabases } from '../database/provision';
import { arrivalOf, readSamples } from '../demo/sampleStatements';
import { launch, type Launched, scratchEnvironment, type Topology } from '../topology/launch';
import { reward } from './reward';
import { investigate, takeOralStatement } from './s01';
import { askAuditBody } from './s03';
import { returnCivilMatter } from './s14';
import { Stage } from './stage';

const CONVICTION_IN_FORCE = new Date('2026-09-01T10:00:00+05:00');

/** What the tour walks on: a server of its own, set to a date at each chapter, or one that runs already. */
interface Ground {
  keysDir: string;
  /** Brings the clock to the instant, where it can be set, and returns the address. */
  at(instant: Date): Promise<string>;
  leave(): Promise<void>;
}

async function walk(ground: Ground): Promise<number> {
  const samples = readSamples();
  const [s01, s03, s14] = ['S01', 'S03', 'S14'].map((id) => samples.get(id)!);
  const print = (line: string): void => console.log(line);
  let steps = 0;
  const chapter = async (instant: Date, play: (stage: Stage) => Promise<void>): Promise<void> => {
    const stage = new Stage(await ground.at(instant), ground.keysDir, print);
    stage.steps = steps;
    await play(stage);
    steps = stage.steps;
  };
  let reportId = '';
  await chapter(arrivalOf(s01!), async (stage) => {
    reportId = await takeOralStatement(stage, s01!);
    await investigate(stage, reportId, s01!);
  });
  await chapter(arrivalOf(s03!), (stage) => askAuditBody(stage, s03!));
  await chapter(arrivalOf(s14!), (stage) => returnCivilMatter(stage, s14!));
  await chapter(CONVICTION_IN_FORCE, (stage) => reward(stage, reportId, s01!));
  return steps;
}

/** A server of the tour's own on free ports and temporary data, started anew with each chapter's date. */
async function ownGround(topology: Topology, db: string): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-tour-'));
  const keysDir = join(dataDir, 'keys');
  const prefix = `adal_tour_${process.pid}_`;
  const adminUrl = process.env.MARIADB_ADMIN_URL ?? 'mysql://root@127.0.0.1:3306';
  const env = await scratchEnvironment(dataDir);
  if (db === 'mysql') {
    const urls = await provisionDatabases(adminUrl, prefix, join(keysDir, 'databases.json'));
    for (const name of storeNames) env[`DATABASE_URL_${name.toUpperCase()}`] = urls[name];
  }
  let running: Launched | undefined;
  const log: string[] = [];
  return {
    keysDir,
    async at(instant) {
      await running?.stop();
      running = await launch(topology, { ...env, CLOCK: instant.toISOString() }, (line) => {
        log.push(line);
        if (process.env.TOUR_LOG) console.error(line);
      });
      return running.url;
    },
    async leave() {
      await running?.stop();
      if (db === 'mysql') await dropDatabases(adminUrl, prefix);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A server that runs already: its clock is its own. */
function foreignGround(url: string): Ground {
  const { DATA_DIR = './data', KEYS_DIR = join(DATA_DIR, 'keys') } = process.env;
  return { keysDir: KEYS_DIR, at: () => Promise.resolve(url), leave: () => Promise.resolve() };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      db: { type: 'string', default: 'sqlite' },
      topology: { type: 'string', default: 'embedded' },
      url: { type: 'string' },
    },
  });
  const { db, topology, url } = values;
  if (!['sqlite', 'mysql'].includes(db)) throw new Error('--db is sqlite or mysql');
  if (topology !== 'embedded' && topology !== 'distributed') throw new Error('--topology is embedded or distributed');
  const began = Date.now();
  const ground = url ? foreignGround(url) : await ownGround(topology, db);
  try {
    const steps = await walk(ground);
    const where = url ?? `${topology}, ${db}`;
    console.log(`\ntour: ${steps} steps as expected (${where}), ${((Date.now() - began) / 1000).toFixed(1)} s`);
  } finally {
    await ground.leave();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\ntour: ${error.message}` : error);
  process.exitCode = 1;
});
