import * as client from 'openid-client';
import type { Accounts } from '../callers/accounts';
import { type Keys, Refusal } from '../../kernel';
import { redirect } from '../http/answer';
import { SESSION_COOKIE, setCookie } from '../http/cookies';
import type { Exchange } from '../http/exchange';
import type { Sessions } from '../sessions/sessions';
import type { SignInAudit } from './audit';
import type { OpenId } from './openId';
import { type PendingSignIn, recallSignIn } from './pending';

/** How much the provider's clock may be behind ours. */
const CLOCK_TOLERANCE_S = 10;

/** What the provider vouched for. */
interface Proven {
  account: string;
  stepUpAt: Date | null;
}

/** Takes the browser back from the provider and starts its session, or notes the second factor in it. */
export class SignInCallback {
  constructor(
    private readonly openId: OpenId,
    private readonly sessions: Sessions,
    private readonly audit: SignInAudit,
    private readonly accounts: Accounts,
    private readonly keys: Keys,
  ) {}

  /** Throws a `Refusal`. */
  async answer(exchange: Exchange): Promise<void> {
    const pending = await recallSignIn(exchange, this.keys);
    if (!pending) throw new Refusal('SIGN_IN_EXPIRED');
    const proven = await this.prove(exchange, pending);
    const claims = await this.accounts.staff(proven.account, proven.stepUpAt?.getTime(), undefined);
    const cookie = exchange.cookie(SESSION_COOKIE);
    const session = cookie ? await this.sessions.find(cookie) : null;
    if (pending.kind === 'step-up' && cookie && session) {
      if (session.account !== proven.account || !proven.stepUpAt) throw new Refusal('SIGN_IN_FAILED');
      await this.audit.steppedUp(claims);
      await this.sessions.stepUp(cookie, proven.stepUpAt);
    } else {
      if (cookie) await this.sessions.end(cookie);
      await this.audit.started(claims);
      const token = await this.sessions.start(proven.account, proven.stepUpAt);
      setCookie(exchange.response, SESSION_COOKIE, token);
    }
    redirect(exchange.response, pending.returnTo);
  }

  private async prove(exchange: Exchange, pending: PendingSignIn): Promise<Proven> {
    const { accountClaim, stepUpAcr } = this.openId.options;
    let claims: client.IDToken | undefined;
    try {
      const tokens = await client.authorizationCodeGrant(await this.openId.configuration(), exchange.url, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.codeVerifier,
        idTokenExpected: true,
      });
      claims = tokens.claims();
    } catch (error) {
      if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError) {
        throw new Refusal('SIGN_IN_FAILED');
      }
      throw error;
    }
    const account = claims?.[accountClaim];
    if (typeof account !== 'string') throw new Refusal('SIGN_IN_FAILED');
    const shownAt = claims?.acr === stepUpAcr ? claims.auth_time : undefined;
    const fresh = shownAt !== undefined && shownAt >= pending.startedAt - CLOCK_TOLERANCE_S;
    if (pending.kind === 'step-up' && !fresh) throw new Refusal('SIGN_IN_FAILED');
    return { account, stepUpAt: fresh ? new Date(shownAt * 1000) : null };
  }
}
