import { hash } from 'node:crypto';
import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type Contract, contracts } from '../graph/contracts';
import { Refusal } from '../../kernel';
import { Remembered } from './remembered';

/** How access tokens are checked: who issued them, with which keys, and what a second factor looks like. */
export interface TokenTrust {
  issuer: string;
  keys: JWTVerifyGetKey;
  /** `at+jwt` where the issuer marks access tokens so. */
  typ?: string;
  stepUpAcr: string;
  accountClaim: string;
}

/** Who an access token speaks for. */
export interface TokenSubject {
  /** Login name, or the partner's client id. */
  account: string;
  stepUpAt?: number;
}

/** A token that was good is good for this long, even if its issuer withdraws the key meanwhile. */
const GOOD_FOR_MS = 60_000;
const KEPT = 5000;
const CLOCK_TOLERANCE_S = 5;
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'];

/** Reads access tokens, each signature once; a token that was read is known by its hash, until it expires. */
export class Bearers {
  private readonly subjects = new Remembered<TokenSubject & { exp: number }>(KEPT, GOOD_FOR_MS);

  constructor(private readonly trust: () => Promise<TokenTrust>) {}

  /** Whom the token speaks for at one contract. Refuses NOT_SIGNED_IN whatever is wrong with it. */
  async read(token: string, contract: Contract): Promise<TokenSubject> {
    const key = `${contract} ${hash('sha256', token, 'base64')}`;
    const known = this.subjects.get(key);
    if (known && known.exp + CLOCK_TOLERANCE_S > Date.now() / 1000) return known;
    const subject = await readBearer(await this.trust(), token, contract);
    this.subjects.set(key, subject);
    return subject;
  }
}

async function readBearer(
  trust: TokenTrust,
  token: string,
  contract: Contract,
): Promise<TokenSubject & { exp: number }> {
  try {
    const { payload } = await jwtVerify(token, trust.keys, {
      issuer: trust.issuer,
      audience: contracts[contract].audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['exp', 'iat', 'sub'],
      ...(trust.typ && { typ: trust.typ }),
    });
    const subject = contract === 'partner' ? { account: clientOf(payload) } : staffSubject(trust, payload);
    return { ...subject, exp: payload.exp ?? 0 };
  } catch {
    throw new Refusal('NOT_SIGNED_IN');
  }
}

function clientOf(payload: JWTPayload): string {
  const client = payload.client_id ?? payload.azp ?? payload.sub;
  if (typeof client !== 'string') throw new Error('no client');
  return client;
}

function staffSubject(trust: TokenTrust, payload: JWTPayload): TokenSubject {
  const account = payload[trust.accountClaim];
  if (typeof account !== 'string') throw new Error('no account');
  const { acr, auth_time: authTime } = payload;
  const steppedUp = acr === trust.stepUpAcr && typeof authTime === 'number';
  return { account, ...(steppedUp && { stepUpAt: authTime * 1000 }) };
}
