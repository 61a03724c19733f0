import { createRemoteJWKSet } from 'jose';
import * as client from 'openid-client';
import type { TokenTrust } from '../callers/bearer';
import type { OpenIdConfig } from '../config';

export interface OpenIdOptions extends OpenIdConfig {
  /** Checks access tokens without fetching keys; for a provider in this process. */
  localTrust?: TokenTrust;
  /** Where to send the back channel instead of the provider's public address. */
  backChannelOrigin?: () => string;
}

/** Our side of OpenID Connect. The provider is looked up at first need, so that it may be down at boot. */
export class OpenId {
  private found: Promise<client.Configuration> | undefined;
  private remoteTrust: TokenTrust | undefined;

  constructor(readonly options: OpenIdOptions) {}

  /** The provider's configuration by discovery; tried again after a failure. */
  configuration(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  /** How to check access tokens of this provider. */
  async trust(): Promise<TokenTrust> {
    if (this.options.localTrust) return this.options.localTrust;
    if (!this.remoteTrust) {
      const { issuer, jwks_uri: keysUrl } = (await this.configuration()).serverMetadata();
      if (!keysUrl) throw new Error('The OpenID provider publishes no keys');
      const { stepUpAcr, accountClaim } = this.options;
      this.remoteTrust = { issuer, keys: createRemoteJWKSet(new URL(keysUrl)), stepUpAcr, accountClaim };
    }
    return this.remoteTrust;
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, backChannelOrigin } = this.options;
    return client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
      timeout: 10,
      ...(issuer.startsWith('http:') && { execute: [client.allowInsecureRequests] }),
      ...(backChannelOrigin && { [client.customFetch]: redirected(backChannelOrigin) }),
    });
  }
}

function redirected(origin: () => string): client.CustomFetch {
  return (url, options) => {
    const { pathname, search } = new URL(url);
    return fetch(`${origin()}${pathname}${search}`, options as RequestInit);
  };
}
