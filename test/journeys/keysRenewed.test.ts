import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyProcess } from '../../server/cli/auditVerify';
import { readConfig, subgraphNames } from '../../server/config';
import type { ProcessName } from '../../server/contracts/events';
import { readSamples } from '../../server/demo/sampleStatements';
import { projectRoot } from '../../server/projectRoot';
import { launch, type Launched, scratchEnvironment } from '../../server/topology/launch';
import { identityAcknowledged, registerByPost } from '../../server/tour/reports';
import { Stage } from '../../server/tour/stage';

const MINUTES = 60_000;
const run = promisify(execFile);

describe('five processes, one of them stopped for its keys at a time', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-renewed-'));
  const sample = readSamples().get('S01')!;
  let env: NodeJS.ProcessEnv;
  let adal: Launched;
  let stage: Stage;
  beforeAll(async () => {
    env = await scratchEnvironment(dataDir);
    adal = await launch('distributed', env, () => undefined);
    stage = new Stage(adal.url, join(dataDir, 'keys'), () => undefined);
  }, 2 * MINUTES);
  afterAll(async () => {
    await adal.stop();
    rmSync(dataDir, { recursive: true });
  });

  const renew = async (name: ProcessName, key: string): Promise<string> => {
    const main = join(projectRoot, 'dist', 'server', 'cli', 'keysRenew.js');
    return (await run(process.execPath, [main, name, key], { env })).stdout;
  };
  /** From the panel's page through gateway, casework and vault, and back. */
  const workGoesOn = async (): Promise<void> => {
    await identityAcknowledged(stage, await registerByPost(stage, sample));
  };

  it(
    'work together under the new ones, though the others went on',
    async () => {
      await workGoesOn();
      await expect(renew('casework', 'signing')).rejects.toThrow('in use by another server');
      const renewals: [ProcessName, string[]][] = [
        ['gateway', ['signing', 'audit', 'agreement', 'accounts']],
        ['casework', ['signing', 'audit', 'agreement', 'outbox', 'idempotency']],
        ['protection', ['signing', 'audit', 'agreement', 'rows']],
        ['directory', ['signing', 'accounts']],
      ];
      for (const [name, keys] of renewals) {
        await adal.kill(name);
        for (const key of keys) expect(await renew(name, key)).toContain(`${name} has a new key "${key}"`);
        await adal.restart(name);
        await workGoesOn();
      }
      await adal.stop();
      for (const name of [...subgraphNames, 'gateway'] as const) {
        const { problems } = await verifyProcess(name, readConfig(env));
        expect([name, problems]).toEqual([name, []]);
      }
    },
    5 * MINUTES,
  );
});
