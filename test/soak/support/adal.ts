import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphClient } from '../../../server/client/graph';
import { untilReady } from '../../../server/client/ready';
import { freePorts } from '../../../server/topology/freePorts';
import { stopOnSignal } from '../../../server/topology/stopOnSignal';
import type { Report } from './monitor';

const SUBGRAPHS = ['directory', 'casework', 'protection', 'rewards'];

/**
 * The product over data that go away with it: all in one process, or the gateway apart. The gateway's is watched.
 * However this process ends, it leaves nothing behind.
 */
export class Adal {
  private constructor(
    private readonly child: ChildProcess,
    private readonly others: readonly ChildProcess[],
    private readonly directory: string,
    readonly url: string,
  ) {
    process.once('exit', this.abandon);
    stopOnSignal(() => Promise.resolve(), 1);
  }

  static async start(how: 'together' | 'apart'): Promise<Adal> {
    const directory = mkdtempSync(join(tmpdir(), 'adal-soak-'));
    const parts = how === 'apart' ? [...SUBGRAPHS, 'gateway'] : ['all'];
    const names = [...SUBGRAPHS, 'gateway'];
    const [port, ...innerPorts] = await freePorts(1 + names.length);
    const inner = names.map((name, i) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${innerPorts[i]}`]);
    const env = {
      ...process.env,
      ...{ DATA_DIR: directory, PORT: String(port), HOST: 'localhost', LOG_LEVEL: 'error' },
      ...{ RATE_LIMIT_ACCOUNT: '100000000', RATE_LIMIT_ADDRESS: '100000000', RATE_LIMIT_PAGES: '100000000' },
      ...Object.fromEntries(inner),
    };
    const started = parts.map((part, i) => {
      const watched = i === parts.length - 1;
      return fork(join(__dirname, '..', '..', '..', 'server', 'main.js'), [part], {
        execArgv: watched ? ['--expose-gc', '--require', join(__dirname, 'monitor.js')] : [],
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
    });
    const adal = new Adal(started.at(-1)!, started.slice(0, -1), directory, `http://localhost:${port}`);
    await untilReady(adal.url);
    return adal;
  }

  get keysDir(): string {
    return join(this.directory, 'keys');
  }

  client(): GraphClient {
    return new GraphClient(this.url, this.keysDir);
  }

  /** What the event loop and the heap did since the last report; `collect` looks after garbage collection. */
  async report(how: 'look' | 'collect' = 'look'): Promise<Report> {
    const answer = once(this.child, 'message');
    this.child.send(how);
    const [report] = (await answer) as [Report];
    return report;
  }

  /** Stops it gracefully. Resolves to its status and to the handles that it had left open. */
  async stop(): Promise<{ status: number | null; left: string[] }> {
    let left: string[] = ['no word'];
    this.child.on('message', (message) => ({ left } = message as { left: string[] }));
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [status] = (await exited) as [number | null];
    for (const other of this.others) {
      other.kill('SIGTERM');
      await once(other, 'exit');
    }
    process.off('exit', this.abandon);
    rmSync(this.directory, { recursive: true, force: true });
    return { status, left };
  }

  private readonly abandon = (): void => {
    for (const child of [this.child, ...this.others]) child.kill('SIGKILL');
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5 });
  };
}
