import { timingSafeEqual } from 'node:crypto';
import type { Exchange } from './exchange';

/** What a proxy adds: a request with one of these does not come from this machine, whatever its socket says. */
const FORWARDING = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether whoever asks may know how the gateway is doing: this machine alone, or who has the token where one is set. */
export function isInsider(exchange: Exchange, token: string | undefined): boolean {
  if (token !== undefined) return sameText(exchange.header('authorization') ?? '', `Bearer ${token}`);
  const direct = FORWARDING.every((name) => exchange.header(name) === undefined);
  return direct && LOOPBACK.has(exchange.request.socket.remoteAddress ?? '');
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
