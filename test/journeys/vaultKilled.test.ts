import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { identityOf, readSamples } from '../../server/demo/sampleStatements';
import { launch, type Launched, scratchEnvironment } from '../../server/topology/launch';
import { Expectations } from '../../server/tour/expectations';
import { identityAcknowledged, registerByPost, seeReport, sign } from '../../server/tour/reports';
import { reward } from '../../server/tour/reward';
import { investigate } from '../../server/tour/s01';
import { explain } from '../../server/tour/s14';
import { Stage } from '../../server/tour/stage';
import { until } from '../protection/support/world';

const MINUTES = 60_000;
/** The conviction of the reward is in force by then. */
const NOW = new Date('2026-09-15T05:00:00Z');

describe('the process of the vault killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-killed-'));
  const samples = readSamples();
  const [s01, s14] = [samples.get('S01')!, samples.get('S14')!];
  let adal: Launched;
  let stage: Stage;
  const steps: string[] = [];
  beforeAll(async () => {
    const env = { ...(await scratchEnvironment(dataDir)), CLOCK: NOW.toISOString() };
    adal = await launch('distributed', env, () => undefined);
    stage = new Stage(adal.url, join(dataDir, 'keys'), (line) => steps.push(line));
  }, 2 * MINUTES);
  afterAll(async () => {
    await adal.stop();
    rmSync(dataDir, { recursive: true });
  });

  const count = (store: string, from: string): number => {
    const database = new Database(join(dataDir, `${store}.db`), { readonly: true });
    const { found } = database.prepare(`SELECT COUNT(*) AS found FROM ${from}`).get() as { found: number };
    database.close();
    return found;
  };
  const waitingFor = (store: string, type: string) =>
    count(store, `outbox_event WHERE destination = 'protection' AND type = '${type}' AND NOT parked`);
  /** What is handed over: not what is being written yet. */
  const filesIn = (folder: string) =>
    readdirSync(join(dataDir, 'vault', folder)).filter((name) => !name.startsWith('.')).length;

  it(
    'leaves intake, casework and rewards at work; what is meant for it waits, and counts once',
    async () => {
      const points = new Expectations(s01, false);
      const rewarded = await registerByPost(stage, s01);
      await identityAcknowledged(stage, rewarded);
      const erdrNumber = await investigate(stage, rewarded, points, NOW);
      const sealed = await stage.seal('duty', identityOf(s14)!, randomUUID());
      const letters = count('protection', 'letter');
      const printed = filesIn('print');

      await adal.kill('protection');
      const rewarding = reward(stage, { reportId: rewarded, erdrNumber }, points, NOW);
      rewarding.catch(() => undefined);
      const taken = await registerByPost(stage, s14, sealed);
      await explain(stage, taken);
      await sign(stage, taken, 'RETURNED_WITH_EXPLANATION');
      await until(() => steps.some((step) => step.includes('prepares the payout ->')));
      expect((await seeReport(stage, 'officer', taken)).envelopeState).toBe('PENDING');
      expect(waitingFor('casework', 'identity.submitted')).toBe(1);
      expect(waitingFor('casework', 'notice.signed')).toBe(1);
      expect(waitingFor('rewards', 'payout.requested')).toBe(1);

      await adal.restart('protection');
      await identityAcknowledged(stage, taken);
      await rewarding;
      await until(() => count('protection', `letter WHERE state = 'QUEUED'`) === 0);
      for (const store of ['casework', 'rewards'])
        expect([store, count(store, `outbox_event WHERE destination = 'protection'`)]).toEqual([store, 0]);
      expect(count('protection', 'protected_identity')).toBe(2);
      expect(count('protection', 'payment_order')).toBe(1);
      // The notice of return, and the letter about the reward.
      expect(count('protection', 'letter')).toBe(letters + 2);
      expect(filesIn('print')).toBe(printed + 2);
      expect(filesIn('bank-out')).toBe(2);
    },
    5 * MINUTES,
  );
});
