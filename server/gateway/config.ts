import type { Settings } from '../kernel';

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
  /** The service's own OpenID provider; without one, the demo realm signs people in. */
  openId?: OpenIdConfig;
  /** Where other processes bring events to; not needed when all run in one. */
  eventsListener?: { host: string; port: number };
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
