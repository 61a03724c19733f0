import { readFileSync } from 'node:fs';
import { importJWK, type JWK } from 'jose';
import * as client from 'openid-client';
import { SECOND_FACTOR_ACR } from '../config';
import { contracts } from '../graph/contracts';
import { CLI_CLIENT, CLI_REDIRECT, OIDC_PATH } from '../realm/clients';
import { partnerKeyFile } from '../realm/keys';
import { Browser } from './browser';
import { fillSignIn } from './signIn';

/** A member of staff's access token, by authorization code with PKCE; with the second factor if asked for. */
export async function staffToken(adalUrl: string, account: string, stepUp: boolean): Promise<string> {
  const provider = await discover(adalUrl, CLI_CLIENT, client.None());
  const codeVerifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const resource = contracts.staff.audience;
  const start = client.buildAuthorizationUrl(provider, {
    redirect_uri: CLI_REDIRECT,
    scope: 'openid graph',
    resource,
    state,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(stepUp && { max_age: '0', acr_values: SECOND_FACTOR_ACR }),
  });
  const browser = new Browser(adalUrl);
  const back = (url: URL) => url.href.startsWith(CLI_REDIRECT);
  const page = await browser.follow(await browser.get(start.href));
  const done = await browser.follow(await fillSignIn(browser, page, account), back);
  const location = done.headers.get('location');
  if (!location) throw new Error(`The provider did not send us back: ${done.status}`);
  const tokens = await client.authorizationCodeGrant(
    provider,
    new URL(location),
    { pkceCodeVerifier: codeVerifier, expectedState: state, idTokenExpected: true },
    { resource },
  );
  return tokens.access_token;
}

/** A partner's access token, by client credentials; the partner proves itself with its private key. */
export async function partnerToken(adalUrl: string, clientId: string, keysDir: string): Promise<string> {
  const jwk = JSON.parse(readFileSync(partnerKeyFile(keysDir, clientId), 'utf8')) as JWK;
  const key = (await importJWK(jwk, 'ES256')) as CryptoKey;
  const provider = await discover(adalUrl, clientId, client.PrivateKeyJwt({ key, kid: jwk.kid }));
  const tokens = await client.clientCredentialsGrant(provider, {
    scope: 'graph',
    resource: contracts.partner.audience,
  });
  return tokens.access_token;
}

function discover(adalUrl: string, clientId: string, auth: client.ClientAuth): Promise<client.Configuration> {
  const secure = adalUrl.startsWith('https:');
  return client.discovery(new URL(`${adalUrl}${OIDC_PATH}`), clientId, undefined, auth, {
    ...(!secure && { execute: [client.allowInsecureRequests] }),
  });
}
