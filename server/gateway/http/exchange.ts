import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie } from 'cookie';
import type { Language } from '../../contracts/refusals';

const languages: readonly Language[] = ['kk', 'ru', 'en'];

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.includes(value as Language);
}

/** One HTTP request and the response to it, with what every route asks of them. */
export class Exchange {
  readonly url: URL;
  private parsedCookies: Record<string, string | undefined> | undefined;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    private readonly publicUrl: string,
    private readonly trustProxy: boolean,
  ) {
    const target = request.url?.startsWith('/') ? request.url : '/';
    this.url = new URL(`${new URL(publicUrl).origin}${target}`);
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  /** A header that may come once. */
  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  cookie(name: string): string | undefined {
    this.parsedCookies ??= parseCookie(this.request.headers.cookie ?? '');
    return this.parsedCookies[name];
  }

  /** The sender's address, as far as it can be trusted. */
  get address(): string {
    const forwarded = this.trustProxy ? this.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded ?? this.request.socket.remoteAddress ?? 'unknown';
  }

  get origin(): string {
    return new URL(this.publicUrl).origin;
  }

  /** The first language of ours that the sender named, if any. */
  get askedLanguage(): Language | undefined {
    const chosen = this.url.searchParams.get('lang');
    if (isLanguage(chosen)) return chosen;
    const named = (this.header('accept-language') ?? '')
      .split(',')
      .map((part) => part.trim().slice(0, 2).toLowerCase());
    return named.find((language) => isLanguage(language)) as Language | undefined;
  }

  /** English for programs, which name no language; the state language for everyone else. */
  get language(): Language {
    const { askedLanguage } = this;
    if (askedLanguage) return askedLanguage;
    return (this.header('accept-language') ?? '*') === '*' ? 'en' : 'kk';
  }
}
