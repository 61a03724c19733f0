import type { Settings, Tls } from '../kernel';
import type { RateSettings } from './limits/rates';

/** What the gateway is told from outside; parsed once by `server/config.ts`. */
export interface GatewayConfig extends Settings {
  host: string;
  port: number;
  /** Where `schema/*.graphql` are. */
  schemaDir: string;
  /** Where the built panel is. */
  panelDir: string;
  /** Whether `x-forwarded-for` is written by a proxy of ours. */
  trustProxy: boolean;
  /** Opens `/metrics` to whoever has it; without one, only this machine may ask. */
  metricsToken?: string;
  /** Whether only listed operations may be asked: the panel's, and what was accepted of each partner's. */
  trustedDocuments?: boolean;
  /** By role or by client id of a partner: what one operation may cost. */
  costBudgets?: ReadonlyMap<string, number>;
  rates?: RateSettings;
  /** Base address of an OpenTelemetry collector; without one, nothing is traced. */
  traceEndpoint?: string;
  /** The service's own OpenID provider; without one, the demo realm signs people in. */
  openId?: OpenIdConfig;
  /** Where other processes bring events to; not needed when all run in one. */
  eventsListener?: { host: string; port: number };
  /** With what processes prove themselves to each other, when they run apart. */
  tls?: Tls;
}

export interface OpenIdConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** `acr` that stands for a second factor. */
  stepUpAcr: string;
  /** The claim that holds the account's login name. */
  accountClaim: string;
}

export const SECOND_FACTOR_ACR = 'urn:adal:second-factor';
