import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as smtp from 'smtp-server';
import { installed } from './installed';

/** Somebody outside to whom the installation sends something. */
export interface Receiver {
  url: string;
  /** What came, as it came. */
  received: Buffer[];
  close(): Promise<void>;
}

/** A collector of traces (OTLP over HTTP). */
export async function openCollector(): Promise<Receiver> {
  const received: Buffer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, received, close };
}

/** A mail server, recipients first in what it receives; none where development dependencies are not installed. */
export async function openMailServer(): Promise<Receiver | undefined> {
  const SMTPServer = installed<typeof smtp>('smtp-server')?.SMTPServer;
  if (!SMTPServer) return undefined;
  const received: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = envelope.rcptTo.map(({ address }) => Buffer.from(`RCPT TO:<${address}>\r\n`));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, close };
}

/** The text of a mail as its reader sees it. */
export function textOfMail(mail: Buffer): Buffer {
  const source = mail.toString('latin1');
  const begin = source.indexOf('\r\n\r\n') + 4;
  const [head, body] = [source.slice(0, begin), source.slice(begin)];
  const [, encoding = ''] = /^content-transfer-encoding: *(\S+)/im.exec(head) ?? [];
  return decoded(body, encoding.toLowerCase());
}

function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const letter = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, letter), 'latin1');
}
