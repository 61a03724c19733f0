import type { Clock, Keys, Log, Store } from '../kernel';
import type { GatewayConfig } from './config';
import type { InspectorFor } from './graph/endpoints';
import type { SubgraphTransport } from './transports/transport';

/** What the gateway is made of. */
export interface GatewayParts {
  config: GatewayConfig;
  keys: Keys;
  /** Opened from `gatewayStore`; closed by the gateway when it stops. */
  store: Store;
  /** The way to each subgraph, by its name. */
  transports: readonly SubgraphTransport[];
  clock: Clock;
  log: Log;
  /** Who looks through operations, where it is not the program of this build. */
  inspectorFor?: InspectorFor;
}
