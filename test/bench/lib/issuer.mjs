// An OpenID provider as a real installation has one: in a process of its own, asked for its keys once.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

const ALGORITHM = 'ES256';

/** Starts it. `token` makes an access token for a member of staff. */
export async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const documents = new Map();
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(documents.get(request.url) ?? {}));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  documents.set('/.well-known/openid-configuration', {
    issuer,
    jwks_uri: `${issuer}/keys`,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [ALGORITHM],
  });
  documents.set('/keys', {
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: ALGORITHM, use: 'sig' }],
  });
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    issuer,
    token(account) {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: 'urn:adal:staff', sub: account, preferred_username: account };
      const head = part({ alg: ALGORITHM, kid: 'bench' });
      const signed = `${head}.${part({ ...claims, iat: now, exp: now + 3600 })}`;
      const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${signed}.${signature.toString('base64url')}`;
    },
    stop: () => server.close(),
  };
}
