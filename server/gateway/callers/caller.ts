import type { Language } from '../../contracts/refusals';
import { Refusal, type ViewerClaims } from '../../kernel';
import type { Contract } from '../graph/contracts';
import { SESSION_COOKIE } from '../http/cookies';
import type { Exchange } from '../http/exchange';
import type { Rates } from '../limits/rates';
import type { Sessions } from '../sessions/sessions';
import type { Accounts, Statement } from './accounts';
import { Bearers, type TokenTrust } from './bearer';

const LONGEST_STATEMENT = 200;

/**
 * Finds out, once per request, who calls; counts the request on the account, or on its address where no account
 * stands behind it.
 */
export class Callers {
  private readonly bearers: Bearers;

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly rates: Rates,
    trust: () => Promise<TokenTrust>,
  ) {
    this.bearers = new Bearers(trust);
  }

  /** The caller of a contract. Throws a `Refusal`. */
  resolve(exchange: Exchange, contract: Contract): Promise<ViewerClaims> {
    return this.counted(exchange, () => this.callerOf(exchange, contract));
  }

  /**
   * Staff who read by a link or a plain GET, with which a browser sends no Origin. The session cookie comes along, of
   * which a page on another site must not profit. Throws a `Refusal`.
   */
  reader(exchange: Exchange): Promise<ViewerClaims> {
    return this.counted(exchange, () => this.readerOf(exchange));
  }

  /** The member of staff whose session the browser holds. Throws a `Refusal`. */
  ofSession(exchange: Exchange): Promise<ViewerClaims> {
    return this.counted(exchange, () => this.fromSession(exchange.cookie(SESSION_COOKIE), undefined));
  }

  private async counted(exchange: Exchange, find: () => Promise<ViewerClaims>): Promise<ViewerClaims> {
    await this.rates.requireHeard(exchange.address);
    let viewer: ViewerClaims;
    try {
      viewer = await find();
    } catch (error) {
      if (error instanceof Refusal) await this.rates.noteFailure(exchange.address);
      throw error;
    }
    await this.rates.noteAccount(viewer.id);
    return viewer;
  }

  private async callerOf(exchange: Exchange, contract: Contract): Promise<ViewerClaims> {
    const authorization = exchange.header('authorization');
    const cookie = exchange.cookie(SESSION_COOKIE);
    if (authorization && cookie) throw new Refusal('MIXED_CREDENTIALS');
    if (cookie) {
      if (contract !== 'staff') throw new Refusal('NOT_SIGNED_IN');
      requireOwnOrigin(exchange);
      return this.fromSession(cookie, exchange.askedLanguage);
    }
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new Refusal('NOT_SIGNED_IN');
    const subject = await this.bearers.read(token, contract);
    if (contract === 'staff') {
      return this.accounts.staff(subject.account, subject.stepUpAt, exchange.askedLanguage);
    }
    return this.accounts.partner(subject.account, exchange.language, statementOf(exchange));
  }

  private async readerOf(exchange: Exchange): Promise<ViewerClaims> {
    const cookie = exchange.cookie(SESSION_COOKIE);
    if (!cookie || exchange.header('authorization')) return this.callerOf(exchange, 'staff');
    const from = exchange.header('sec-fetch-site') ?? 'same-origin';
    if (from !== 'same-origin' && from !== 'none') throw new Refusal('FOREIGN_ORIGIN');
    return this.fromSession(cookie, exchange.askedLanguage);
  }

  private async fromSession(
    cookie: string | undefined,
    language: Language | undefined,
  ): Promise<ViewerClaims> {
    const session = cookie ? await this.sessions.find(cookie) : null;
    if (!session) throw new Refusal('NOT_SIGNED_IN');
    return this.accounts.staff(session.account, session.stepUpAt?.getTime(), language);
  }
}

/** A browser sends both only from a page of ours: Origin it sets itself, the header needs our own script. */
export function requireOwnOrigin(exchange: Exchange): void {
  if (exchange.header('origin') !== exchange.origin || exchange.header('x-adal-csrf') !== '1') {
    throw new Refusal('FOREIGN_ORIGIN');
  }
}

function statementOf(exchange: Exchange): Statement {
  return {
    actingOfficial: stated(exchange.header('x-acting-official')),
    purpose: stated(exchange.header('x-purpose')),
  };
}

/** Header text is URL-encoded UTF-8, because names and purposes are in Cyrillic. */
function stated(value: string | undefined): string {
  let text: string;
  try {
    text = decodeURIComponent(value ?? '').trim();
  } catch {
    throw new Refusal('PURPOSE_REQUIRED');
  }
  if (text.length === 0 || text.length > LONGEST_STATEMENT) throw new Refusal('PURPOSE_REQUIRED');
  return text;
}
