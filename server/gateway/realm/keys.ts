import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

const ALG = 'ES256';

/** The private key in a file, made at first use with mode 0600. */
async function readOrMake(file: string, kid: string): Promise<JWK> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(ALG, { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid, alg: ALG, use: 'sig' };
    try {
      writeFileSync(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK;
}

/** The key with which the demo realm's provider signs tokens. */
export function providerKey(gatewayKeysDir: string): Promise<JWK> {
  return readOrMake(join(gatewayKeysDir, 'openid.jwk'), 'demo');
}

/** Where a demo partner's own private key is. A real partner makes its key itself and sends the public half. */
export function partnerKeyFile(keysDir: string, clientId: string): string {
  return join(keysDir, 'partners', `${clientId}.jwk`);
}

export async function partnerKey(keysDir: string, clientId: string): Promise<JWK> {
  mkdirSync(join(keysDir, 'partners'), { recursive: true, mode: 0o700 });
  return readOrMake(partnerKeyFile(keysDir, clientId), clientId);
}

/** The half of a key that may be shown. */
export function publicHalf(jwk: JWK): JWK {
  return { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y, kid: jwk.kid, alg: jwk.alg, use: jwk.use };
}
