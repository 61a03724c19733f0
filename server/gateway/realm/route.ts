import type Provider from 'oidc-provider';
import type { Exchange } from '../http/exchange';
import { OIDC_PATH } from './clients';
import type { InteractionPages } from './interaction';

/** Mounts the demo realm: its pages, and the provider below `/oidc`. */
export function createRealmRoute(provider: Provider, pages: InteractionPages, publicUrl: string) {
  const callback = provider.callback();
  const { host, protocol } = new URL(publicUrl);
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, url } = exchange;
    // Whatever the sender calls this host, the provider's addresses follow from PUBLIC_URL.
    request.headers.host = host;
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    if (url.pathname.startsWith(`${OIDC_PATH}/interaction/`)) return pages.answer(exchange);
    const mounted = request as typeof request & { originalUrl?: string };
    mounted.originalUrl = request.url;
    request.url = request.url?.slice(OIDC_PATH.length) || '/';
    await callback(request, response);
  };
}
