import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';

const MAIN = join(projectRoot, 'dist', 'server', 'main.js');
const STARTS_WITHIN_MS = 60_000;

/** One process of Adal, started by another program: the supervisor, the tour, the tests. Never outlives it. */
export class Child {
  /** Resolves when it says that it is ready; rejects when it ends before, or takes too long. */
  readonly ready: Promise<void>;
  private readonly process: ChildProcess;

  /** Starts a process. Its log goes to `write`. */
  constructor(
    readonly part: string,
    env: NodeJS.ProcessEnv,
    write: (line: string) => void,
  ) {
    const child = spawn(process.execPath, [MAIN, ...(part === 'all' ? [] : [part])], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.process = child;
    const orphaned = (): void => void child.kill('SIGKILL');
    process.once('exit', orphaned);
    child.once('exit', () => process.off('exit', orphaned));
    this.ready = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${part} was not ready in time`)), STARTS_WITHIN_MS);
      let tail = '';
      let last = '';
      const read = (chunk: Buffer): void => {
        const lines = (tail + chunk.toString()).split('\n');
        tail = lines.pop()!;
        for (const line of lines) {
          write(line);
          last = line;
          if (line.includes('"msg":"ready"')) {
            clearTimeout(late);
            resolve();
          }
        }
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      // Once all it wrote is read: the last of it says why.
      child.once('close', (code) => {
        clearTimeout(late);
        reject(new Error(`${part} ended with ${code} before it was ready: ${tail || last}`));
      });
    });
  }

  get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** Resolves with the exit code once it has ended. */
  async end(): Promise<number | null> {
    if (!this.ended) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  /** Asks it to stop and waits; returns its exit code. */
  stop(signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal);
    return this.end();
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.end();
  }
}
