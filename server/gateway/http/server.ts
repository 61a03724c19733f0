import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../limits/limits';

const LOOK_EVERY_MS = 50;

/** A node:http server with our limits, that can be drained. */
export class HttpServer {
  private constructor(
    private readonly server: Server,
    readonly host: string,
    readonly port: number,
  ) {}

  static async listen(listener: RequestListener, host: string, port: number): Promise<HttpServer> {
    const server = createServer(
      {
        maxHeaderSize: limits.headerBytes,
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        keepAliveTimeout: 65_000,
      },
      listener,
    );
    server.maxHeadersCount = limits.headerCount;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return new HttpServer(server, host, (server.address() as AddressInfo).port);
  }

  /** Where this process reaches its own server. */
  get loopback(): string {
    const everywhere = this.host === '0.0.0.0' || this.host === '::';
    const host = everywhere || this.host === 'localhost' ? '127.0.0.1' : this.host;
    return `http://${host.includes(':') ? `[${host}]` : host}:${this.port}`;
  }

  /** Takes no more connections, lets requests end within `graceMs`, then cuts what is left. */
  async drain(graceMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    // A connection turns idle when its last answer is out: look again until none is left.
    const idle = setInterval(() => this.server.closeIdleConnections(), LOOK_EVERY_MS);
    const cut = setTimeout(() => this.server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
  }
}
