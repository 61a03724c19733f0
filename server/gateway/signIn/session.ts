import type Provider from 'oidc-provider';
import * as client from 'openid-client';
import type { Callers } from '../callers/caller';
import { requireOwnOrigin } from '../callers/caller';
import { type Clock, Refusal, STEP_UP_LASTS_MS, type ViewerClaims } from '../../kernel';
import { answerJson } from '../http/answer';
import { clearCookie, SESSION_COOKIE } from '../http/cookies';
import type { Exchange } from '../http/exchange';
import type { Sessions } from '../sessions/sessions';
import type { SignInAudit } from './audit';
import type { OpenId } from './openId';

/** What the panel may know of its session, and how it ends. */
export class SessionRoutes {
  constructor(
    private readonly sessions: Sessions,
    private readonly callers: Callers,
    private readonly audit: SignInAudit,
    private readonly openId: OpenId,
    private readonly demo: boolean,
    private readonly clock: Clock,
    private readonly provider: Provider | undefined,
  ) {}

  async show(exchange: Exchange): Promise<void> {
    const claims = await this.claimsOf(exchange);
    const steppedUpUntil = claims?.stepUpAt === undefined ? null : claims.stepUpAt + STEP_UP_LASTS_MS;
    answerJson(exchange.response, 200, {
      signedIn: claims !== undefined,
      demo: this.demo,
      now: this.clock.now().toISOString(),
      ...(claims && {
        name: claims.name,
        language: claims.language,
        steppedUpUntil:
          steppedUpUntil !== null && steppedUpUntil > Date.now()
            ? new Date(steppedUpUntil).toISOString()
            : null,
      }),
    });
  }

  /** Ends the session here and at the provider; `redirect` is where a provider elsewhere wants the browser. */
  async logout(exchange: Exchange): Promise<void> {
    requireOwnOrigin(exchange);
    const cookie = exchange.cookie(SESSION_COOKIE);
    const claims = await this.claimsOf(exchange);
    if (cookie) await this.sessions.end(cookie);
    if (claims) await this.audit.ended(claims);
    clearCookie(exchange.response, SESSION_COOKIE);
    answerJson(exchange.response, 200, { redirect: await this.endAtProvider(exchange) });
  }

  private async claimsOf(exchange: Exchange): Promise<ViewerClaims | undefined> {
    try {
      return await this.callers.ofSession(exchange);
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'TOO_MANY_REQUESTS') return undefined;
      throw error;
    }
  }

  private async endAtProvider({ request, response, origin }: Exchange): Promise<string | null> {
    if (this.provider) {
      const session = await this.provider.Session.get(this.provider.createContext(request, response));
      if (session.accountId) await session.destroy();
      return null;
    }
    const configuration = await this.openId.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${origin}/` }).href;
  }
}
