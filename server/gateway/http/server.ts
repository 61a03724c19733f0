import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Tls } from '../../kernel';
import { drain } from '../../kernel/drain';
import { limits, times } from '../limits/limits';
import { Shares } from './shares';

/** With this part of all connections taken, those that wait for a next request make room. */
const CROWDED = 0.9;

/** Sizes and numbers of what comes in, times in milliseconds. */
export type Bounds = { readonly [bound in keyof typeof ours]: number };
const ours = { ...limits, ...times };

/** A node:http server with our limits on size, number and time, that can be drained. */
export class HttpServer {
  /** Answers under way and when they began, so that none is read for longer than it may be. */
  private readonly open = new Map<ServerResponse, number>();
  private readonly cutter: NodeJS.Timeout;

  private constructor(
    private readonly server: Server,
    readonly host: string,
    readonly port: number,
    private readonly bounds: Bounds,
  ) {
    server.on('request', (_, response: ServerResponse) => {
      this.open.set(response, performance.now());
      response.once('close', () => this.open.delete(response));
    });
    const shares = new Shares(bounds.connectionsPerAddress);
    server.on('connection', (socket: Socket) => {
      if (!shares.take(socket)) socket.destroy();
      else if (shares.total > bounds.connections * CROWDED) server.closeIdleConnections();
    });
    this.cutter = setInterval(() => this.cutSlow(), bounds.lookMs).unref();
  }

  /** With `tls`, only callers with a certificate of ours get as far as a request. */
  static async listen(
    listener: RequestListener,
    host: string,
    port: number,
    tls?: Tls,
    bounds: Bounds = ours,
  ): Promise<HttpServer> {
    const options = {
      maxHeaderSize: bounds.headerBytes,
      headersTimeout: bounds.headersMs,
      requestTimeout: bounds.requestMs,
      keepAliveTimeout: bounds.keepAliveMs,
      // Without this, Node looks only every half minute whether a time is over.
      connectionsCheckingInterval: bounds.lookMs,
    };
    const counting = withFewHeaders(listener, bounds.headerCount);
    const server = tls
      ? createTlsServer({ ...options, ...tls, requestCert: true, minVersion: 'TLSv1.3' }, counting)
      : createServer(options, counting);
    // With a number here, Node drops what is past it unsaid: who sent a request through a proxy could hide that.
    server.maxHeadersCount = 0;
    server.maxConnections = bounds.connections;
    // A connection on which nothing moves either way.
    server.timeout = bounds.idleMs;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return new HttpServer(server, host, (server.address() as AddressInfo).port, bounds);
  }

  /** Where this process reaches its own server. */
  get loopback(): string {
    const everywhere = this.host === '0.0.0.0' || this.host === '::';
    const host = everywhere || this.host === 'localhost' ? '127.0.0.1' : this.host;
    return `http://${host.includes(':') ? `[${host}]` : host}:${this.port}`;
  }

  /** Takes no more connections, lets requests end within `graceMs`, then cuts what is left. */
  async drain(graceMs: number): Promise<void> {
    clearInterval(this.cutter);
    await drain(this.server, graceMs);
  }

  private cutSlow(): void {
    const began = performance.now() - this.bounds.answerMs;
    for (const [response, at] of this.open) {
      if (at > began) return;
      response.destroy();
    }
  }
}

function withFewHeaders(listener: RequestListener, most: number): RequestListener {
  return (request, response) => {
    if (request.rawHeaders.length / 2 <= most) return listener(request, response);
    response.writeHead(431, { connection: 'close', 'content-length': 0 }).end();
  };
}
