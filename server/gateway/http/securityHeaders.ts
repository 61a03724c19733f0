import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

const PERMISSIONS = ['camera', 'geolocation', 'payment', 'usb', 'display-capture', 'browsing-topics'];

/**
 * Headers of every response. Scripts come from this origin only. Styles may be inline, because the panel's
 * style engine (emotion) writes style elements at run time; that allows no script.
 */
export function createSecurityHeaders(publicUrl: string) {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
    xFrameOptions: { action: 'deny' },
  });
  const permissions = PERMISSIONS.map((feature) => `${feature}=()`).join(', ');
  return (request: IncomingMessage, response: ServerResponse): void => {
    protect(request, response, () => undefined);
    response.setHeader('permissions-policy', permissions);
  };
}

/**
 * Headers of every answer of the graph, as name and value in turn. JSON is no page: nothing in it may load or
 * run, no other origin may read it, and nobody may store it.
 */
export function apiHeadersOf(publicUrl: string): readonly string[] {
  return [
    ...['cache-control', 'no-store'],
    ...['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
    ...['cross-origin-resource-policy', 'same-origin'],
    ...['referrer-policy', 'no-referrer'],
    ...['x-content-type-options', 'nosniff'],
    ...['x-frame-options', 'DENY'],
    ...(publicUrl.startsWith('https:')
      ? ['strict-transport-security', 'max-age=31536000; includeSubDomains']
      : []),
  ];
}
