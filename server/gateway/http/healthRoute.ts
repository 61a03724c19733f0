import type { Store } from '../../kernel';
import { StaffAccount } from '../callers/staffAccount.entity';
import type { SubgraphTransport } from '../transports/transport';
import { answerJson } from './answer';
import type { Exchange } from './exchange';

/** Whoever asks more often is told the same: an answer costs requests to every subgraph. */
const TOLD_FOR_MS = 1000;

/** Ready means: our database answers, accounts came from the directory, every subgraph is there. */
export function createReadiness(store: Store, transports: ReadonlyMap<string, SubgraphTransport>) {
  let told: ReturnType<typeof readinessOf> | undefined;
  let until = 0;
  return async ({ response }: Exchange): Promise<void> => {
    if (!told || performance.now() >= until) {
      until = performance.now() + TOLD_FOR_MS;
      told = readinessOf(store, [...transports.values()]);
    }
    const { ready, ...answer } = await told;
    answerJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'starting', ...answer });
  };
}

async function readinessOf(store: Store, transports: readonly SubgraphTransport[]) {
  const accounts = await store.read.exists(StaffAccount).catch(() => undefined);
  const reachable = await Promise.all(
    transports.map(async (transport) => [transport.subgraph, await transport.isReachable()] as const),
  );
  const checks = {
    database: accounts !== undefined,
    accounts: accounts ?? false,
    ...Object.fromEntries(reachable),
  };
  const notes = Object.assign({}, ...(await Promise.all(transports.map((it) => it.notes())))) as object;
  return { ready: Object.values(checks).every(Boolean), checks, notes };
}

/** The process is alive. */
export function answerHealth({ response }: Exchange): Promise<void> {
  answerJson(response, 200, { status: 'ok' });
  return Promise.resolve();
}
