import { createLocalJWKSet } from 'jose';
import type Provider from 'oidc-provider';
import type { Keys, Log, Store } from '../../kernel';
import type { Attempts } from '../attempts/attempts';
import { SECOND_FACTOR_ACR } from '../config';
import type { Handler } from '../http/router';
import type { SignInAudit } from '../signIn/audit';
import type { OpenIdOptions } from '../signIn/openId';
import { OIDC_PATH, PANEL_CLIENT } from './clients';
import { InteractionPages } from './interaction';
import { providerKey, publicHalf } from './keys';
import { createProvider, panelSecret } from './provider';
import { createRealmRoute } from './route';

/** The demo realm, mounted, and how the gateway itself uses it. */
export interface Realm {
  provider: Provider;
  route: Handler;
  openId: OpenIdOptions;
}

export interface RealmOptions {
  publicUrl: string;
  keysDir: string;
  keys: Keys;
  store: Store;
  log: Log;
  attempts: Attempts;
  audit: SignInAudit;
  /** Where this process reaches its own server. */
  ownOrigin: () => string;
}

export async function createRealm(options: RealmOptions): Promise<Realm> {
  const { publicUrl, keys, store, attempts, audit, ownOrigin } = options;
  const signingKey = await providerKey(keys.directory);
  const provider = await createProvider({ ...options, signingKey });
  const issuer = `${publicUrl}${OIDC_PATH}`;
  const subject = { stepUpAcr: SECOND_FACTOR_ACR, accountClaim: 'sub' };
  return {
    provider,
    route: createRealmRoute(provider, new InteractionPages(provider, store, attempts, audit), publicUrl),
    openId: {
      ...subject,
      issuer,
      clientId: PANEL_CLIENT,
      clientSecret: panelSecret(keys),
      backChannelOrigin: ownOrigin,
      localTrust: {
        ...subject,
        issuer,
        typ: 'at+jwt',
        keys: createLocalJWKSet({ keys: [publicHalf(signingKey)] }),
      },
    },
  };
}
