import type { Store } from '../../kernel';
import { StaffAccount } from '../callers/staffAccount.entity';
import type { SubgraphTransport } from '../transports/transport';
import { answerJson } from './answer';
import type { Exchange } from './exchange';

/** Ready means: our database answers, accounts came from the directory, every subgraph is there. */
export function createReadiness(store: Store, transports: ReadonlyMap<string, SubgraphTransport>) {
  return async ({ response }: Exchange): Promise<void> => {
    const accounts = await store.read.count(StaffAccount).catch(() => undefined);
    const reachable = await Promise.all(
      [...transports.values()].map(
        async (transport) => [transport.subgraph, await transport.isReachable()] as const,
      ),
    );
    const checks = {
      database: accounts !== undefined,
      accounts: (accounts ?? 0) > 0,
      ...Object.fromEntries(reachable),
    };
    const notes = Object.assign(
      {},
      ...(await Promise.all([...transports.values()].map((t) => t.notes()))),
    ) as object;
    const ready = Object.values(checks).every(Boolean);
    answerJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'starting', checks, notes });
  };
}

/** The process is alive. */
export function answerHealth({ response }: Exchange): Promise<void> {
  answerJson(response, 200, { status: 'ok' });
  return Promise.resolve();
}
