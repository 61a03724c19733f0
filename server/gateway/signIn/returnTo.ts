import type { Exchange } from '../http/exchange';

/** A place on this site to come back to; anything else becomes the front page. */
export function returnToOf(exchange: Exchange): string {
  const asked = exchange.url.searchParams.get('returnTo') ?? '/';
  if (!asked.startsWith('/') || asked.includes('\\')) return '/';
  const url = new URL(asked, exchange.origin);
  return url.origin === exchange.origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}
