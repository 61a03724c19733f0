import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Planner, PlanRequest } from './planner';
import type { PlannerAnswer } from './plannerProcessMain';

const MAIN = join(__dirname, 'plannerProcessMain.js');
/** Planning is a matter of milliseconds: what takes this long is not waited for. */
const LONGEST_MS = 5_000;
/** Operations that ended a planner, and are not tried again. */
const REMEMBERED = 1000;

interface Job {
  request: PlanRequest;
  signal: AbortSignal | undefined;
  resolve: (plan: QueryPlan) => void;
  reject: (error: unknown) => void;
}

/**
 * Plans in a process of its own, one operation after the other: an operation over which the native planner panics, or
 * thinks without end, ends that process and nothing else, and is refused from then on.
 */
export class PlannerProcess implements Planner {
  private child: ChildProcess | undefined;
  private current: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly queue: Job[] = [];
  private readonly fatal = new LRUCache<string, true>({ max: REMEMBERED });

  constructor(
    private readonly sdl: string,
    private readonly main = MAIN,
  ) {
    this.child = this.start();
  }

  plan(request: PlanRequest, signal?: AbortSignal): Promise<QueryPlan> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, signal, resolve, reject });
      this.next();
    });
  }

  close(): void {
    for (const { reject } of this.queue.splice(0)) reject(ended());
    this.child?.kill('SIGKILL');
  }

  private next(): void {
    if (this.current) return;
    const job = this.queue.shift();
    if (!job) return;
    if (job.signal?.aborted) job.reject(job.signal.reason);
    else if (this.fatal.has(keyOf(job.request))) job.reject(ended());
    else return this.begin(job);
    this.next();
  }

  private begin(job: Job): void {
    this.current = job;
    const child = (this.child ??= this.start());
    this.timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    child.send(job.request);
  }

  private settle(how: (job: Job) => void): void {
    const job = this.current;
    clearTimeout(this.timer);
    this.current = undefined;
    if (job) how(job);
    this.next();
  }

  private start(): ChildProcess {
    const child = fork(this.main, [], {
      execArgv: [],
      env: { ...process.env, RUST_BACKTRACE: '0' },
      // What a native fault prints may quote the operation, with whatever its caller wrote into it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    child.on('message', ({ plan, error }: PlannerAnswer) =>
      this.settle(({ resolve, reject }) => (plan ? resolve(plan) : reject(new Error(error)))),
    );
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
      this.settle(({ request, reject }) => {
        this.fatal.set(keyOf(request), true);
        reject(ended());
      });
    });
    // What cannot be sent is told by the end of the process.
    child.on('error', () => child.kill('SIGKILL'));
    child.send(this.sdl);
    return child;
  }
}

function keyOf({ text, operationName, labels }: PlanRequest): string {
  return JSON.stringify([text, operationName, [...labels]]);
}

function ended(): GraphQLError {
  return new GraphQLError('This operation cannot be planned.', {
    extensions: { code: 'QUERY_PLANNING_FAILED' },
  });
}
