import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { Refusal } from '../kernel/refusal';

export interface SideProcessSettings {
  /** The file of its program, which says once that it is ready and then answers each message by one of its own. */
  main: string;
  /** What it is told before its first job. */
  about: unknown;
  /** A job that takes this long ends the process, and nothing else. */
  longestMs: number;
  /** How far it stands back for others once it is ready: 0 not at all, 19 for everybody. */
  niceness?: number;
  /** Jobs of one sender that may wait. */
  mostWaiting?: number;
}

/** Whoever gives a job may leave before it is begun. */
export interface JobSettings<Answer> {
  sender?: string;
  signal?: { readonly aborted: boolean; readonly reason: unknown };
  /** Looked at when its turn comes: an answer that has come about while it waited. */
  answered?: () => Answer | undefined;
}

interface Job extends JobSettings<never> {
  request: object;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

/** Loading a program takes less than a second, longer where the processor is busy. */
const LONGEST_START_MS = 60_000;

/** No answer will come from this process. */
export class SideProcessEnded extends Error {
  constructor(
    /** Whether it had begun this very job. */
    readonly overJob = false,
  ) {
    super('the process beside this one ended');
  }
}

/**
 * Does one job after the other in a process of its own, the senders of jobs in turn. A job over which that process
 * ends, or thinks without end, fails; the next one is done by another process.
 */
export class SideProcess<Request extends object, Answer> {
  private child: ChildProcess | undefined;
  private started = false;
  private current: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** By sender: who was served last stands last. */
  private readonly waiting = new Map<string, Job[]>();
  private closed = false;

  constructor(private readonly settings: SideProcessSettings) {
    this.start();
  }

  /**
   * Rejects with `SideProcessEnded`, with the signal's reason when nobody waits for it any more, and with a `Refusal`
   * TOO_MANY_REQUESTS of a sender who has too much waiting already.
   */
  do(request: Request, { sender = '', ...how }: JobSettings<Answer> = {}): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      if (this.closed) return reject(new SideProcessEnded());
      const before = this.waiting.get(sender) ?? [];
      if (before.length >= (this.settings.mostWaiting ?? Infinity))
        return reject(new Refusal('TOO_MANY_REQUESTS', { seconds: 1 }));
      this.waiting.set(sender, [...before, { request, ...(how as JobSettings<never>), resolve, reject }]);
      if (!this.child) this.start();
      this.next();
    });
  }

  /** Whether it takes jobs; it may be at one. */
  get isReady(): boolean {
    return this.started;
  }

  close(): void {
    this.closed = true;
    this.end();
    this.rejectWaiting();
  }

  private next(): void {
    while (this.started && !this.current) {
      const job = this.takeFirst();
      if (!job) return;
      const answer = job.answered?.();
      if (job.signal?.aborted) job.reject(job.signal.reason);
      else if (answer) job.resolve(answer);
      else this.begin(job);
    }
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
    try {
      this.child!.send(job.request);
    } catch (error) {
      // It cannot be written down: nothing was sent.
      return job.reject(error);
    }
    this.current = job;
    this.timer = setTimeout(() => this.endAndStartAgain(), this.settings.longestMs);
  }

  private start(): void {
    const { main, about } = this.settings;
    try {
      const child = fork(main, [], {
        execArgv: [],
        env: surroundings(),
        // What a native fault prints may quote the job, with whatever its sender wrote into it.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        serialization: 'advanced',
      });
      this.child = child;
      this.timer = setTimeout(() => this.endAndStartAgain(), LONGEST_START_MS);
      child.on('message', (answer) => this.child === child && this.take(answer as never));
      child.once('exit', () => this.child === child && this.endAndStartAgain());
      // What cannot be sent is told by the end of the process.
      child.on('error', () => this.child === child && this.endAndStartAgain());
      child.send(about as object);
    } catch {
      // No process could be made just now: the next job tries again.
      this.end();
      this.rejectWaiting();
    }
  }

  /** The first message says that it is ready, each other one answers a job. */
  private take(answer: never): void {
    clearTimeout(this.timer);
    if (!this.started) {
      this.started = true;
      standBack(this.child!, this.settings.niceness ?? 0);
    } else {
      const job = this.current;
      this.current = undefined;
      job?.resolve(answer);
    }
    this.next();
  }

  private endAndStartAgain(): void {
    const wasReady = this.started;
    this.end();
    if (this.closed) return;
    if (wasReady) this.start();
    else this.rejectWaiting();
  }

  /** Whatever it still says is not heard. */
  private end(): void {
    const { child, current } = this;
    clearTimeout(this.timer);
    this.child = this.current = undefined;
    const overJob = this.started;
    this.started = false;
    child?.kill('SIGKILL');
    current?.reject(new SideProcessEnded(overJob));
  }

  private rejectWaiting(): void {
    const all = [...this.waiting.values()].flat();
    this.waiting.clear();
    for (const { reject } of all) reject(new SideProcessEnded());
  }
}

function standBack({ pid }: ChildProcess, niceness: number): void {
  try {
    if (niceness && pid !== undefined) setPriority(pid, niceness);
  } catch {
    // It has just ended, which is told by itself.
  }
}

/** None of our secrets; only which installation this belongs to. */
function surroundings(): NodeJS.ProcessEnv {
  const { DATA_DIR } = process.env;
  return { RUST_BACKTRACE: '0', ...(DATA_DIR !== undefined && { DATA_DIR }) };
}

/** The other end: is told what it works about, says that it is ready, and gets one job at a time. */
export function serveJobs<About, Request, Answer>(
  prepare: (about: About) => (request: Request) => Answer | Promise<Answer>,
): void {
  const say = (message: unknown) => process.send?.(message);
  process.once('message', (about: About) => {
    const work = prepare(about);
    process.on('message', (request: Request) => void Promise.resolve(work(request)).then(say));
    say('ready');
  });
  process.once('disconnect', () => process.exit());
  // Whoever stops the gateway stops both: the gateway still drains, and closes this when it is done.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
}
