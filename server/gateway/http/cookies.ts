import type { ServerResponse } from 'node:http';
import { stringifySetCookie } from 'cookie';

/** `__Host-`: sent to this host only, over a secure channel (browsers count loopback as one). */
export const SESSION_COOKIE = '__Host-adal';
export const SIGN_IN_COOKIE = '__Host-adal-sign-in';

/** Adds a cookie; `maxAge` in seconds, none for one that ends with the browser. */
export function setCookie(response: ServerResponse, name: string, value: string, maxAge?: number): void {
  const cookie = stringifySetCookie({
    name,
    value,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    ...(maxAge !== undefined && { maxAge }),
  });
  response.appendHeader('set-cookie', cookie);
}

export function clearCookie(response: ServerResponse, name: string): void {
  setCookie(response, name, '', 0);
}
