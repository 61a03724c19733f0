import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type Contract, contracts } from '../graph/contracts';
import { Refusal } from '../../kernel';

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

const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'];

/** Reads an access token for one contract. Refuses NOT_SIGNED_IN whatever is wrong with it. */
export async function readBearer(
  trust: TokenTrust,
  token: string,
  contract: Contract,
): Promise<TokenSubject> {
  try {
    const { payload } = await jwtVerify(token, trust.keys, {
      issuer: trust.issuer,
      audience: contracts[contract].audience,
      algorithms: ALGORITHMS,
      clockTolerance: 5,
      requiredClaims: ['exp', 'iat', 'sub'],
      ...(trust.typ && { typ: trust.typ }),
    });
    return contract === 'partner' ? { account: clientOf(payload) } : staffSubject(trust, payload);
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
