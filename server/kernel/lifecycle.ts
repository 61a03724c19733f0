import { Refusal } from './refusal';

/** A record's states and the steps between them, as data. Who may take a step is the policy's word. */
export interface LifecycleTable<S extends string, A extends string> {
  name: string;
  initial: S;
  terminal: readonly S[];
  steps: { readonly [state in S]?: { readonly [action in A]?: S } };
}

export class Lifecycle<S extends string = string, A extends string = string> {
  constructor(readonly table: LifecycleTable<S, A>) {}

  /** The state an action leads to. Refuses WRONG_STATE when the table has no such step. */
  next(state: S, action: A): S {
    const to = this.table.steps[state]?.[action];
    if (!to) throw new Refusal('WRONG_STATE');
    return to;
  }

  can(state: S, action: A): boolean {
    return this.table.steps[state]?.[action] !== undefined;
  }

  private targets(from: S): S[] {
    return Object.values((this.table.steps[from] ?? {}) as Record<string, S>);
  }

  get states(): S[] {
    const sources = Object.keys(this.table.steps) as S[];
    const mentioned = sources.flatMap((from) => [from, ...this.targets(from)]);
    return [...new Set([this.table.initial, ...mentioned, ...this.table.terminal])];
  }

  /** What is wrong with the table: unreachable states, dead ends not marked terminal. Empty when sound. */
  problems(): string[] {
    const { name, initial, terminal } = this.table;
    const reached = new Set<S>([initial]);
    for (const state of reached) for (const to of this.targets(state)) reached.add(to);
    const found: string[] = [];
    for (const state of this.states) {
      if (!reached.has(state)) found.push(`${name}: ${state} cannot be reached from ${initial}`);
      const leaves = this.targets(state).length > 0;
      if (!leaves && !terminal.includes(state))
        found.push(`${name}: ${state} is a dead end but not terminal`);
      if (leaves && terminal.includes(state)) found.push(`${name}: ${state} is terminal but has a step out`);
    }
    return found;
  }
}

export function defineLifecycle<S extends string, A extends string>(
  table: LifecycleTable<S, A>,
): Lifecycle<S, A> {
  return new Lifecycle(table);
}

/** Boot check: throws with every problem of every table. */
export function checkLifecycles(lifecycles: readonly Lifecycle<never, never>[]): void {
  const problems = lifecycles.flatMap((lifecycle) => lifecycle.problems());
  if (problems.length > 0) throw new Error(`Unsound lifecycles:\n${problems.join('\n')}`);
}
