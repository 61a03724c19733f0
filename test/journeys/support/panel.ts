import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbedded } from '../../../server/boot/embedded';
import { GraphClient } from '../../../server/client/graph';
import { untilReady } from '../../../server/client/ready';
import { readConfig } from '../../../server/config';
import { ensureSealingRoot } from '../../../server/subgraphs/protection/keys/sealingRoot';
import { scratchEnvironment } from '../../../server/topology/launch';

/** A day whose rates and terms are known, whenever the tests run. */
const clock = '2026-09-15T05:00:00Z';
const admin = join(__dirname, '../../../admin');

/** A whole Adal of its own: panel built for its keys, empty databases, demo realm. */
export interface Panel {
  url: string;
  /** For what partners do, who have no panel. */
  graph: GraphClient;
  stop(): Promise<void>;
}

/** Builds the panel with the throw-away root pinned and starts everything in this process. */
export async function startPanel(): Promise<Panel> {
  const directory = mkdtempSync(join(tmpdir(), 'adal-panel-'));
  const panelDir = join(directory, 'panel');
  const env = await scratchEnvironment(join(directory, 'data'));
  const config = { ...readConfig({ ...env, LOG_LEVEL: 'fatal', CLOCK: clock }), panelDir };
  ensureSealingRoot(config.keysDir);
  buildPanel(panelDir, join(config.keysDir, 'public', 'root.jwk'));
  const running = await startEmbedded(config);
  await untilReady(running.url);
  return {
    url: running.url,
    graph: new GraphClient(running.url, config.keysDir),
    async stop() {
      await running.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function buildPanel(outDir: string, rootFile: string): void {
  const vite = dirname(createRequire(join(admin, 'package.json')).resolve('vite/package.json'));
  execFileSync(
    process.execPath,
    [join(vite, 'bin/vite.js'), 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', outDir],
    {
      cwd: admin,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', ADAL_SEALING_ROOT_FILE: rootFile },
    },
  );
}
