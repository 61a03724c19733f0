import { parseSetCookie } from 'cookie';

interface Kept {
  value: string;
  path: string;
}

/** As much of a browser as a sign-in needs: cookies of one host, by path, and forms. Redirects are shown. */
export class Browser {
  private readonly cookies = new Map<string, Kept>();

  constructor(readonly origin: string) {}

  get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(url, { method: 'GET', headers });
  }

  postForm(url: string, fields: Record<string, string>): Promise<Response> {
    return this.send(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async send(url: string, init: RequestInit): Promise<Response> {
    const target = new URL(url, this.origin);
    const headers = new Headers(init.headers);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => target.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects; stops at an answer, or at an address `until` accepts. */
  async follow(response: Response, until: (url: URL) => boolean = () => false): Promise<Response> {
    let current = response;
    for (let hops = 0; hops < 10; hops++) {
      const location = current.headers.get('location');
      if (!location) return current;
      const target = new URL(location, current.url);
      if (until(target)) return current;
      await current.body?.cancel();
      current = await this.get(target.href);
    }
    throw new Error('too many redirects');
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)?.value;
  }

  private keep(line: string): void {
    const { name, value, path = '/', maxAge, expires } = parseSetCookie(line);
    const over = maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now());
    if (over || !value) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}
