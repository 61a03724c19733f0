import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Keys } from '../../kernel';
import { clearCookie, setCookie, SIGN_IN_COOKIE } from '../http/cookies';
import type { Exchange } from '../http/exchange';

const LASTS_S = 10 * 60;

/** A sign-in under way, kept in the browser that started it: sealed, for ten minutes. */
export interface PendingSignIn {
  kind: 'login' | 'step-up';
  state: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
  /** When it was started, epoch seconds. */
  startedAt: number;
}

export async function rememberSignIn(exchange: Exchange, keys: Keys, pending: PendingSignIn): Promise<void> {
  const sealed = await new EncryptJWT({ ...pending })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${LASTS_S}s`)
    .encrypt(keys.secret('sign-in'));
  setCookie(exchange.response, SIGN_IN_COOKIE, sealed, LASTS_S);
}

/** The sign-in this browser started, once; undefined when there is none or it took too long. */
export async function recallSignIn(exchange: Exchange, keys: Keys): Promise<PendingSignIn | undefined> {
  const sealed = exchange.cookie(SIGN_IN_COOKIE);
  if (!sealed) return undefined;
  clearCookie(exchange.response, SIGN_IN_COOKIE);
  try {
    const { payload } = await jwtDecrypt(sealed, keys.secret('sign-in'), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return payload as unknown as PendingSignIn;
  } catch {
    return undefined;
  }
}
