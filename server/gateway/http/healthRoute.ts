import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../kernel';
import { StaffAccount } from '../callers/staffAccount.entity';
import type { SubgraphTransport } from '../transports/transport';
import { answerJson } from './answer';
import type { Exchange } from './exchange';
import { isInsider } from './insiders';

/** Whoever asks more often is told the same: an answer costs a request to every subgraph. */
const TOLD_FOR_MS = 1000;
/** What has not answered by then is not there; our database is asked again once it has. */
const LONGEST_LOOK_MS = 3000;

export interface ReadinessParts {
  store: Store;
  transports: ReadonlyMap<string, SubgraphTransport>;
  /** Whether operations that are new can be looked through at once. */
  isInspecting: () => boolean;
  isStopping: () => boolean;
  token: string | undefined;
}

/**
 * Ready means: our database answers, accounts came from the directory, every subgraph is there, and we are not stopping.
 * Strangers learn no more than that; what is missing, and how vault and inspector stand, is for whoever may read the metrics.
 */
export function createReadiness(parts: ReadinessParts) {
  let told: ReturnType<typeof readinessOf> | undefined;
  /** Endless while somebody finds out: all who come wait for that. */
  let until = 0;
  let looking: Promise<boolean> | undefined;
  // One at a time: each keeps a connection of the store until it is answered.
  const lookForAccounts = () =>
    (looking ??= parts.store.read.exists(StaffAccount).finally(() => (looking = undefined)));
  const find = async () => {
    until = Infinity;
    try {
      return await readinessOf(parts, lookForAccounts());
    } finally {
      until = performance.now() + TOLD_FOR_MS;
    }
  };
  return async (exchange: Exchange): Promise<void> => {
    if (parts.isStopping()) return answerJson(exchange.response, 503, { status: 'stopping' });
    if (!told || performance.now() >= until) told = find();
    const { ready, ...details } = await told;
    const status = ready ? 'ready' : 'starting';
    const answer = isInsider(exchange, parts.token) ? { status, ...details } : { status };
    answerJson(exchange.response, ready ? 200 : 503, answer);
  };
}

async function readinessOf({ transports, isInspecting }: ReadinessParts, hasAccounts: Promise<boolean>) {
  const [accounts, ...subgraphs] = await Promise.all([
    inTime(hasAccounts),
    ...Array.from(transports.values(), async (transport) => ({
      name: transport.subgraph,
      ...((await inTime(transport.readiness())) ?? { ready: false, notes: {} }),
    })),
  ]);
  const checks = {
    database: accounts !== undefined,
    accounts: accounts ?? false,
    ...Object.fromEntries(subgraphs.map(({ name, ready }) => [name, ready] as const)),
  };
  // No reason to send requests elsewhere: what is known is answered, and it is started again by itself.
  const inspector = isInspecting() ? 'ready' : 'not ready';
  const notes = Object.assign({ inspector }, ...subgraphs.map((subgraph) => subgraph.notes)) as object;
  return { ready: Object.values(checks).every(Boolean), checks, notes };
}

function inTime<T>(look: Promise<T>): Promise<T | undefined> {
  const given = pause(LONGEST_LOOK_MS, undefined, { ref: false });
  return Promise.race([look.catch(() => undefined), given]);
}

/** The process is alive. */
export function answerHealth({ response }: Exchange): Promise<void> {
  answerJson(response, 200, { status: 'ok' });
  return Promise.resolve();
}
