export type { GatewayConfig, OpenIdConfig } from './config';
export { demoPartners } from './realm/accounts';
export { partnerToken, staffToken } from './cli/tokens';
export { type GatewayParts, type RunningGateway, startGateway } from './start';
export { gatewayStore } from './store';
export { HttpTransport } from './transports/http';
export { InProcessTransport } from './transports/inProcess';
export type { SubgraphTransport } from './transports/transport';
export { composedFiles, writeSchemaFiles } from './graph/schemaFiles';
