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
