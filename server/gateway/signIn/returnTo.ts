import type { Exchange } from '../http/exchange';

/** A place on this site to come back to; anything else becomes the front page. */
export function returnToOf(exchange: Exchange): string {
  const asked = exchange.url.searchParams.get('returnTo') ?? '/';
  if (!asked.startsWith('/') || asked.includes('\\') || !URL.canParse(asked, exchange.origin)) return '/';
  const url = new URL(asked, exchange.origin);
  // Dots resolve away: `/.//host` is of this site, but its path alone would name another one.
  if (url.origin !== exchange.origin || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
