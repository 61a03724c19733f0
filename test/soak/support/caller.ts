import { Agent, request } from 'node:http';
import type { Attack } from './hostile';

export interface RawAnswer {
  status: number;
  body: string;
  tookMs: number;
}

/** Sends bodies as they are, on connections that stay open. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  send(body: string | Buffer): Promise<RawAnswer> {
    return this.request('POST', '', body);
  }

  /** As it is, whatever stands in it. */
  get(search: string): Promise<RawAnswer> {
    return this.request('GET', search, '');
  }

  attack({ body, search }: Pick<Attack, 'body' | 'search'>): Promise<RawAnswer> {
    return search === undefined ? this.send(body) : this.get(search);
  }

  private request(method: string, search: string, body: string | Buffer): Promise<RawAnswer> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        this.url,
        {
          method,
          path: `/graphql${search}`,
          agent: this.agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            authorization: `Bearer ${this.token}`,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString('utf8'),
              tookMs: performance.now() - began,
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  ask(query: string, variables?: object): Promise<RawAnswer> {
    return this.send(JSON.stringify({ query, variables }));
  }

  close(): void {
    this.agent.destroy();
  }
}

/** The value below which the given share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** `--name value` among the arguments, as a number. */
export function option(name: string, usual: number): number {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? usual : Number(process.argv[place + 1]);
}
