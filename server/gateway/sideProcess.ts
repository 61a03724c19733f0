import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { Refusal } from '../kernel/refusal';

export interface SideProcessSettings {
  /** The file of its program, which answers each message it gets by one of its own. */
  main: string;
  /** What it is told before its first job. */
  about: unknown;
  /** What takes this long ends the process, and nothing else. */
  longestMs: number;
  /** How far it stands back for others: 0 not at all, 19 for everybody. */
  niceness?: number;
  /** Jobs of one sender that may wait. */
  mostWaiting?: number;
}

interface Job {
  request: unknown;
  signal: AbortSignal | undefined;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

/** The process ended over this job, or is not to be asked any more. */
export class SideProcessEnded extends Error {}

/**
 * Does one job after the other in a process of its own, the senders of jobs in turn. A job over which that process
 * ends, or thinks without end, fails; the next one is done by another process.
 */
export class SideProcess<Request, Answer> {
  private child: ChildProcess | undefined;
  private current: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** By sender: who was served last stands last. */
  private readonly waiting = new Map<string, Job[]>();
  private closed = false;

  constructor(private readonly settings: SideProcessSettings) {
    this.child = this.start();
  }

  /**
   * Rejects with `SideProcessEnded`, with the signal's reason when nobody waits for it any more, and with a `Refusal`
   * TOO_MANY_REQUESTS of a sender who has too much waiting already.
   */
  do(
    request: Request,
    { sender = '', signal }: { sender?: string; signal?: AbortSignal } = {},
  ): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      if (this.closed) return reject(new SideProcessEnded());
      const before = this.waiting.get(sender) ?? [];
      if (before.length >= (this.settings.mostWaiting ?? Infinity))
        return reject(new Refusal('TOO_MANY_REQUESTS', { seconds: 1 }));
      this.waiting.set(sender, [...before, { request, signal, resolve, reject }]);
      this.next();
    });
  }

  close(): void {
    this.closed = true;
    for (const { reject } of [...this.waiting.values()].flat()) reject(new SideProcessEnded());
    this.waiting.clear();
    this.child?.kill('SIGKILL');
  }

  private next(): void {
    if (this.current) return;
    const job = this.takeFirst();
    if (!job) return;
    if (!job.signal?.aborted) return this.begin(job);
    job.reject(job.signal.reason);
    this.next();
  }

  private takeFirst(): Job | undefined {
    for (const [sender, [first, ...others]] of this.waiting) {
      this.waiting.delete(sender);
      if (others.length) this.waiting.set(sender, others);
      return first;
    }
    return undefined;
  }

  private begin(job: Job): void {
    this.current = job;
    const child = (this.child ??= this.start());
    this.timer = setTimeout(() => child.kill('SIGKILL'), this.settings.longestMs);
    child.send(job.request as object);
  }

  private settle(how: (job: Job) => void): void {
    const job = this.current;
    clearTimeout(this.timer);
    this.current = undefined;
    if (job) how(job);
    this.next();
  }

  private start(): ChildProcess {
    const { main, about, niceness } = this.settings;
    const child = fork(main, [], {
      execArgv: [],
      env: surroundings(),
      // What a native fault prints may quote the job, with whatever its sender wrote into it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    if (niceness && child.pid) setPriority(child.pid, niceness);
    child.on('message', (answer) => this.settle(({ resolve }) => resolve(answer as never)));
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
      this.settle(({ reject }) => reject(new SideProcessEnded()));
    });
    // What cannot be sent is told by the end of the process.
    child.on('error', () => child.kill('SIGKILL'));
    child.send(about as object);
    return child;
  }
}

/** None of our secrets; only which installation this belongs to. */
function surroundings(): NodeJS.ProcessEnv {
  const { DATA_DIR } = process.env;
  return { RUST_BACKTRACE: '0', ...(DATA_DIR !== undefined && { DATA_DIR }) };
}

/** The other end: is told what it works about first, then one job at a time. */
export function serveJobs<About, Request, Answer>(
  prepare: (about: About) => (request: Request) => Answer | Promise<Answer>,
): void {
  process.once('message', (about: About) => {
    const work = prepare(about);
    process.on('message', (request: Request) => {
      void Promise.resolve(work(request)).then((answer) => process.send?.(answer));
    });
  });
  process.once('disconnect', () => process.exit());
  // Whoever stops the gateway from a terminal stops both: the gateway still drains.
  process.on('SIGINT', () => undefined);
}
