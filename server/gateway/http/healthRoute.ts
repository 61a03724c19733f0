import type { Store } from '../../kernel';
import { StaffAccount } from '../callers/staffAccount.entity';
import type { SubgraphTransport } from '../transports/transport';
import { answerJson } from './answer';
import type { Exchange } from './exchange';
import { isInsider } from './insiders';

/** Whoever asks more often is told the same: an answer costs a request to every subgraph. */
const TOLD_FOR_MS = 1000;

/**
 * Ready means: our database answers, accounts came from the directory, every subgraph is there. Strangers learn no more than
 * that; what is missing, and how the vault stands, is for whoever may read the metrics.
 */
export function createReadiness(
  store: Store,
  transports: ReadonlyMap<string, SubgraphTransport>,
  token: string | undefined,
) {
  let told: ReturnType<typeof readinessOf> | undefined;
  /** Endless while somebody finds out: all who come wait for that. */
  let until = 0;
  const find = async () => {
    until = Infinity;
    try {
      return await readinessOf(store, [...transports.values()]);
    } finally {
      until = performance.now() + TOLD_FOR_MS;
    }
  };
  return async (exchange: Exchange): Promise<void> => {
    if (!told || performance.now() >= until) told = find();
    const { ready, ...details } = await told;
    const status = ready ? 'ready' : 'starting';
    const answer = isInsider(exchange, token) ? { status, ...details } : { status };
    answerJson(exchange.response, ready ? 200 : 503, answer);
  };
}

async function readinessOf(store: Store, transports: readonly SubgraphTransport[]) {
  const accounts = await store.read.exists(StaffAccount).catch(() => undefined);
  const parts = await Promise.all(
    transports.map(async (transport) => ({ name: transport.subgraph, ...(await transport.readiness()) })),
  );
  const checks = {
    database: accounts !== undefined,
    accounts: accounts ?? false,
    ...Object.fromEntries(parts.map(({ name, ready }) => [name, ready] as const)),
  };
  const notes = Object.assign({}, ...parts.map((part) => part.notes)) as object;
  return { ready: Object.values(checks).every(Boolean), checks, notes };
}

/** The process is alive. */
export function answerHealth({ response }: Exchange): Promise<void> {
  answerJson(response, 200, { status: 'ok' });
  return Promise.resolve();
}
