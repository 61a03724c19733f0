import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GraphClient } from '../../../server/client/graph';
import { untilReady } from '../../../server/client/ready';
import { ensureSealingRoot } from '../../../server/subgraphs/protection/keys/sealingRoot';
import { scratchEnvironment } from '../../../server/topology/launch';

/** A day whose rates and terms are known, whenever the tests run. */
const clock = '2026-09-15T05:00:00Z';
const admin = join(__dirname, '../../../admin');

/** A whole Adal of its own: panel built for its keys, empty databases, demo realm. */
export interface Panel {
  url: string;
  keysDir: string;
  /** What the server was started with: for the commands of its host. */
  env: NodeJS.ProcessEnv;
  /** For what partners do, who have no panel. */
  graph: GraphClient;
  stop(): Promise<void>;
}

/** Builds the panel with the throw-away root pinned and starts the server beside this process. */
export async function startPanel(settings: NodeJS.ProcessEnv = {}): Promise<Panel> {
  const directory = mkdtempSync(join(tmpdir(), 'adal-panel-'));
  const panelDir = join(directory, 'panel');
  const dataDir = join(directory, 'data');
  const keysDir = join(dataDir, 'keys');
  ensureSealingRoot(keysDir);
  buildPanel(panelDir, join(keysDir, 'public', 'root.jwk'));
  const env: NodeJS.ProcessEnv = {
    ...(await scratchEnvironment(dataDir)),
    CLOCK: clock,
    LOG_LEVEL: 'error',
    ...settings,
  };
  const server = await serve({ ...env, PANEL_DIR: panelDir });
  const url = env.PUBLIC_URL!;
  await untilReady(url);
  return {
    url,
    keysDir,
    env,
    graph: new GraphClient(url, keysDir),
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function serve(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = fork(join(__dirname, 'serve.cjs'), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${String(code)} before it was ready`);
  });
  ended.catch(() => undefined);
  await Promise.race([once(server, 'message'), ended]);
  return server;
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
