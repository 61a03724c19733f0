import * as client from 'openid-client';
import { type Keys, Refusal } from '../../kernel';
import { redirect } from '../http/answer';
import { SESSION_COOKIE } from '../http/cookies';
import type { Exchange } from '../http/exchange';
import type { Sessions } from '../sessions/sessions';
import type { OpenId } from './openId';
import { type PendingSignIn, rememberSignIn } from './pending';
import { returnToOf } from './returnTo';

/** Sends the browser to the OpenID provider: to sign in, or to show a fresh second factor. */
export class SignInStart {
  constructor(
    private readonly openId: OpenId,
    private readonly sessions: Sessions,
    private readonly keys: Keys,
    private readonly publicUrl: string,
  ) {}

  async login(exchange: Exchange): Promise<void> {
    // Always by password: a session that ended must not come back by itself at a shared machine.
    await this.leave(exchange, 'login', { prompt: 'login' });
  }

  async stepUp(exchange: Exchange): Promise<void> {
    const cookie = exchange.cookie(SESSION_COOKIE);
    const session = cookie ? await this.sessions.find(cookie) : null;
    await this.leave(exchange, 'step-up', {
      max_age: '0',
      acr_values: this.openId.options.stepUpAcr,
      ...(session && { login_hint: session.account }),
    });
  }

  private async leave(
    exchange: Exchange,
    kind: PendingSignIn['kind'],
    extra: Record<string, string>,
  ): Promise<void> {
    if (!isSecureContext(this.publicUrl)) throw new Refusal('NEEDS_HTTPS');
    const pending: PendingSignIn = {
      kind,
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      returnTo: returnToOf(exchange),
      startedAt: Math.floor(Date.now() / 1000),
    };
    const location = client.buildAuthorizationUrl(await this.openId.configuration(), {
      redirect_uri: `${this.publicUrl}/auth/callback`,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      ...(exchange.askedLanguage && { ui_locales: exchange.askedLanguage }),
      ...extra,
    });
    await rememberSignIn(exchange, this.keys, pending);
    redirect(exchange.response, location.href);
  }
}

/** Whether browsers keep secure cookies and offer WebCrypto at this address. */
function isSecureContext(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  );
}
