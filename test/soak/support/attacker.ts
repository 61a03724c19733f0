import { once } from 'node:events';
import { Caller } from './caller';
import { type Attack, attacksOf } from './hostile';

/** What a turn of attacks came to. */
export interface TurnReport {
  /** How often which code was answered. */
  codes: [code: string, times: number][];
  /** Answers that tell of a fault of ours. */
  faults: string[];
}

export interface Turn {
  url: string;
  token: string;
  kind: string;
  count: number;
  seed: number;
}

const next = async <T>() => (await once(process, 'message'))[0] as T;

/**
 * A process that attacks, apart from the one that measures: gets a turn, makes its attacks and says so, sends them one
 * after the other when it is told to, and reports.
 */
async function serve(): Promise<never> {
  for (;;) {
    const { url, token, kind, count, seed } = await next<Turn>();
    const made = [...attacksOf(kind, count, seed)];
    process.send!('made');
    await next();
    const caller = new Caller(url, token);
    process.send!(await send(made, caller));
    caller.close();
  }
}

async function send(made: readonly Attack[], caller: Caller): Promise<TurnReport> {
  const codes = new Map<string, number>();
  const faults: string[] = [];
  for (const attack of made) {
    const { status, body } = await caller.attack(attack).catch(() => ({ status: 0, body: '' }));
    if (status >= 500 || status === 0) faults.push(`${attack.kind} was answered ${status}`);
    const code = /"code":"(\w+)"/.exec(body)?.[1] ?? 'answered';
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return { codes: [...codes], faults };
}

void serve();
