import type { ClientMetadata } from 'oidc-provider';
import { contracts } from '../graph/contracts';
import { demoPartners } from './accounts';
import { partnerKey, publicHalf } from './keys';

/** Where the provider is mounted. */
export const OIDC_PATH = '/oidc';

export const PANEL_CLIENT = 'adal-panel';
export const CLI_CLIENT = 'adal-cli';
/** Scripts listen nowhere: they read the code from the redirect itself. */
export const CLI_REDIRECT = 'http://127.0.0.1/callback';

/** The demo realm's clients: the panel's gateway, scripts of the staff, and the partners. */
export async function demoClients(
  publicUrl: string,
  keysDir: string,
  panelSecret: string,
): Promise<ClientMetadata[]> {
  return [
    {
      client_id: PANEL_CLIENT,
      client_secret: panelSecret,
      redirect_uris: [`${publicUrl}/auth/callback`],
      post_logout_redirect_uris: [`${publicUrl}/`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
      require_auth_time: true,
    },
    {
      client_id: CLI_CLIENT,
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      redirect_uris: [CLI_REDIRECT],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    },
    ...(await Promise.all(demoPartners.map((clientId) => partnerClient(keysDir, clientId)))),
  ];
}

async function partnerClient(keysDir: string, clientId: string): Promise<ClientMetadata> {
  return {
    client_id: clientId,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [publicHalf(await partnerKey(keysDir, clientId))] },
    redirect_uris: [],
    grant_types: ['client_credentials'],
    response_types: [],
    id_token_signed_response_alg: 'ES256',
  };
}

/** Which contract a client may ask a token for. */
export function audienceOf(clientId: string): string | undefined {
  if (clientId === CLI_CLIENT || clientId === PANEL_CLIENT) return contracts.staff.audience;
  return demoPartners.includes(clientId) ? contracts.partner.audience : undefined;
}
