import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie } from 'cookie';
import type { Language } from '../../contracts/refusals';
import { networkOf } from './network';

const languages: readonly Language[] = ['kk', 'ru', 'en'];

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.includes(value as Language);
}

/** What all exchanges of one gateway share. */
export interface Site {
  /** The origin of the public address. */
  origin: string;
  /** Whether `x-forwarded-for` is written by a proxy of ours. */
  trustProxy: boolean;
}

/** One HTTP request and the response to it, with what every route asks of them. Works out only what is asked. */
export class Exchange {
  /** The path, without the query. */
  readonly path: string;
  private readonly target: string;
  private parsedUrl: URL | undefined;
  private parsedCookies: Record<string, string | undefined> | undefined;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    private readonly site: Site,
  ) {
    // A fragment is for browsers: whatever stands behind `#` was not asked of us.
    const [target] = (request.url ?? '').split('#', 1);
    this.target = target.startsWith('/') ? target : '/';
    const query = this.target.indexOf('?');
    this.path = query < 0 ? this.target : this.target.slice(0, query);
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  get url(): URL {
    return (this.parsedUrl ??= new URL(`${this.site.origin}${this.target}`));
  }

  /** The query string with its question mark; empty when there is none. */
  get search(): string {
    return this.target.slice(this.path.length);
  }

  /** A header that may come once. */
  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  cookie(name: string): string | undefined {
    const { cookie } = this.request.headers;
    if (cookie === undefined) return undefined;
    this.parsedCookies ??= parseCookie(cookie);
    return this.parsedCookies[name];
  }

  /** What the sender counts as: its address, as far as it can be trusted, of IPv6 the network. */
  get address(): string {
    const forwarded = this.site.trustProxy
      ? this.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined;
    return networkOf(forwarded ?? this.request.socket.remoteAddress ?? 'unknown');
  }

  get origin(): string {
    return this.site.origin;
  }

  /** The first language of ours that the sender named, if any. */
  get askedLanguage(): Language | undefined {
    const chosen = this.search.includes('lang=') ? this.url.searchParams.get('lang') : undefined;
    if (isLanguage(chosen)) return chosen;
    const accepted = this.header('accept-language');
    if (accepted === undefined || accepted === '*') return undefined;
    for (const part of accepted.split(',')) {
      const language = part.trim().slice(0, 2).toLowerCase();
      if (isLanguage(language)) return language;
    }
    return undefined;
  }

  /** English for programs, which name no language; the state language for everyone else. */
  get language(): Language {
    const { askedLanguage } = this;
    if (askedLanguage) return askedLanguage;
    return (this.header('accept-language') ?? '*') === '*' ? 'en' : 'kk';
  }
}
