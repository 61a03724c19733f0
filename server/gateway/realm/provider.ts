import Provider, {
  type AccessToken,
  type ClientCredentials,
  errors,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { JWK } from 'jose';
import type { Keys, Log, Store } from '../../kernel';
import { SECOND_FACTOR_ACR } from '../config';
import { contracts } from '../graph/contracts';
import { isLanguage } from '../http/exchange';
import type { SignInAudit } from '../signIn/audit';
import { demoStaff } from './accounts';
import { ProviderAdapter } from './adapter';
import { audienceOf, demoClients, OIDC_PATH, PANEL_CLIENT } from './clients';
import { errorPage } from './pages';
import { signInPolicy } from './policy';

const SCOPE = 'graph';
const MINUTE = 60;

export interface RealmParts {
  publicUrl: string;
  keysDir: string;
  keys: Keys;
  store: Store;
  log: Log;
  audit: SignInAudit;
  signingKey: JWK;
}

/** The secret shared by the demo provider and the gateway, which are one process or replicas of it. */
export function panelSecret(keys: Keys): string {
  return keys.secret('openid-panel').toString('base64url');
}

/** The demo realm's OpenID provider. Everything it remembers is in the gateway's database. */
export async function createProvider(parts: RealmParts): Promise<Provider> {
  const { publicUrl, keysDir, keys, store, log, audit, signingKey } = parts;
  const secure = publicUrl.startsWith('https:');
  const provider = new Provider(`${publicUrl}${OIDC_PATH}`, {
    adapter: (model: string) => new ProviderAdapter(store, model),
    clients: await demoClients(publicUrl, keysDir, panelSecret(keys)),
    jwks: { keys: [signingKey] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256'],
      clientAuthSigningAlgValues: ['ES256', 'EdDSA', 'PS256'],
    },
    cookies: {
      keys: [keys.secret('openid-cookies').toString('base64url')],
      names: { session: 'adal-oidc', interaction: 'adal-oidc-i', resume: 'adal-oidc-r' },
      long: { httpOnly: true, sameSite: 'lax', signed: true, secure },
      short: { httpOnly: true, sameSite: 'lax', signed: true, secure },
    },
    acrValues: [SECOND_FACTOR_ACR],
    claims: { openid: ['sub'] },
    scopes: ['openid'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => audienceOf(client.clientId) ?? '',
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource, client) => resourceServer(resource, client.clientId),
      },
    },
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, { uid }) => `${OIDC_PATH}/interaction/${uid}`,
    },
    findAccount: (_ctx, sub) =>
      demoStaff.includes(sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
    loadExistingGrant: grantAll,
    // Asked once for each token, before it is signed: one that cannot be written down is not issued.
    extraTokenClaims: async (ctx, token) => {
      const { acr, authTime } = ctx.oidc.entities.AuthorizationCode ?? {};
      await noteToken(audit, token, acr);
      return authTime === undefined ? undefined : { auth_time: authTime, ...(acr && { acr }) };
    },
    ttl: {
      AccessToken: 60 * MINUTE,
      AuthorizationCode: MINUTE,
      ClientCredentials: 10 * MINUTE,
      Interaction: 10 * MINUTE,
      Session: 10 * 60 * MINUTE,
      Grant: 10 * 60 * MINUTE,
      IdToken: 5 * MINUTE,
    },
    renderError: (ctx, out) => {
      const asked = ctx.acceptsLanguages(['kk', 'ru', 'en']) || null;
      ctx.type = 'html';
      ctx.body = errorPage(isLanguage(asked) ? asked : 'kk', out.error);
    },
  });
  // Addresses are made from PUBLIC_URL: the route that calls the provider writes these headers itself.
  provider.proxy = true;
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'provider failed'));
  return provider;
}

function resourceServer(resource: string, clientId: string) {
  if (audienceOf(clientId) !== resource) throw new errors.InvalidTarget();
  return {
    scope: SCOPE,
    audience: resource,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: resource === contracts.partner.audience ? 10 * MINUTE : 60 * MINUTE,
    jwt: { sign: { alg: 'ES256' as const } },
  };
}

/** The panel's gateway throws its token away and writes the session down instead. */
async function noteToken(
  audit: SignInAudit,
  token: AccessToken | ClientCredentials,
  acr: string | undefined,
): Promise<void> {
  const client = token.clientId ?? '';
  if (client === PANEL_CLIENT) return;
  const account = 'accountId' in token ? token.accountId : client;
  await audit.tokenIssued(account, { client, secondFactor: acr === SECOND_FACTOR_ACR });
}

/** The clients are the service's own: nobody is asked to consent. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(contracts.staff.audience, SCOPE);
  await grant.save();
  return grant;
}
