import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  source: string;
}

/** How the server treats the next mails. */
export type Manners = 'ACCEPT' | 'REFUSE_RECIPIENT' | 'TRY_LATER' | 'REFUSE_TEXT' | 'HANG_UP_AFTER_TEXT';

/** A real SMTP server on a free port. */
export async function openMailServer() {
  const received: ReceivedMail[] = [];
  let manners: Manners = 'ACCEPT';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (manners === 'REFUSE_RECIPIENT') return done(reply(550, 'No such user'));
      if (manners === 'TRY_LATER') return done(reply(451, 'Try later'));
      done();
    },
    onData(stream: SMTPServerDataStream, session: SMTPServerSession, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (manners === 'REFUSE_TEXT') return done(reply(554, 'Not wanted'));
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        if (manners === 'HANG_UP_AFTER_TEXT') {
          for (const connection of server.connections as unknown as Set<{ _socket: { destroy(): void } }>) {
            connection._socket.destroy();
          }
          return;
        }
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (next: Manners) => void (manners = next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type MailServer = Awaited<ReturnType<typeof openMailServer>>;

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Headers and body with their transfer encodings undone. */
export function decodeMail(source: string): string {
  const [head, ...body] = source.split(/\r?\n\r?\n/);
  const words = head.replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, text: string) =>
    Buffer.from(text, 'base64').toString(),
  );
  const quoted = words.replace(/=\?UTF-8\?Q\?([^?]*)\?=/g, (_, text: string) =>
    unquote(text.replaceAll('_', ' ')),
  );
  const text = body.join('\n\n');
  const plain = /base64/i.test(head)
    ? Buffer.from(text, 'base64').toString()
    : unquote(text.replace(/=\r?\n/g, ''));
  return `${quoted}\n\n${plain}`;
}

function unquote(text: string): string {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))),
    'latin1',
  ).toString();
}
