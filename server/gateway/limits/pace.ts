import type { Departure } from '../departure';

interface Line {
  left: number;
  waiting: Set<() => void>;
}

/** So many turns of each account in a time. As many again wait for the next ones, first come first served. */
export class Pace {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly most: number,
    private readonly everyMs: number,
  ) {}

  /** False where too many wait already. Rejects with the signal's reason when the caller leaves, who then takes no turn. */
  async take(account: string, caller?: Departure): Promise<boolean> {
    caller?.throwIfAborted();
    const line = this.lines.get(account) ?? this.open(account);
    if (line.left > 0) {
      line.left -= 1;
      return true;
    }
    if (line.waiting.size >= this.most) return false;
    await wait(line, caller);
    return true;
  }

  private open(account: string): Line {
    const line = { left: this.most, waiting: new Set<() => void>() };
    this.lines.set(account, line);
    setTimeout(() => this.renew(account, line), this.everyMs).unref();
    return line;
  }

  private renew(account: string, { waiting }: Line): void {
    this.lines.delete(account);
    if (waiting.size === 0) return;
    this.open(account).left -= waiting.size;
    for (const go of waiting) go();
  }
}

function wait({ waiting }: Line, caller?: Departure): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      caller?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      waiting.delete(go);
      reject(caller!.reason as Error);
    };
    caller?.addEventListener('abort', leave);
    waiting.add(go);
  });
}
