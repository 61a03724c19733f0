import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for every attempt, so that a mailbox shows a repeated message once. */
  messageId: string;
}

/**
 * What became of a mail: taken by the server; refused for good by it; not handed over, so that it may be tried again;
 * or handed over without an answer, which nobody may repeat blindly.
 */
export type MailOutcome = 'SENT' | 'REFUSED' | 'LATER' | 'UNKNOWN';

export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>;
  /** Of the message about the record of this id. */
  messageId(id: string): string;
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/**
 * Mail over SMTP, encrypted unless the server is on this machine. The session itself is used instead of a transport,
 * because the outcome depends on whether the text was handed over.
 */
export function openSmtpMailer(smtpUrl: string, from: string): Mailer {
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const requireTLS = !LOOPBACK.has(options.host ?? '');
  const domain = from.split('@').at(-1)!.replace(/>.*$/, '');
  return {
    messageId: (id) => `<${id}@${domain}>`,
    async send(mail) {
      const connection = new SMTPConnection({
        requireTLS,
        ...options,
        ...TIMEOUTS,
        name: domain,
        logger: false,
      });
      let handedOver = false;
      try {
        const message = await compose(mail, from);
        const source = new Readable({
          read() {
            handedOver = true;
            this.push(message);
            this.push(null);
          },
        });
        await connected(connection);
        if (auth) await loggedIn(connection, auth);
        await sent(connection, { from: addressOf(from), to: [mail.to] }, source);
        return 'SENT';
      } catch (error) {
        return outcomeOf(error as SmtpError, handedOver);
      } finally {
        connection.close();
      }
    },
  };
}

function outcomeOf({ code, command, responseCode = 0 }: SmtpError, handedOver: boolean): MailOutcome {
  if (code === 'EAUTH') return 'LATER';
  if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')) return 'REFUSED';
  return handedOver && responseCode === 0 ? 'UNKNOWN' : 'LATER';
}

function compose({ to, subject, text, messageId }: Mail, from: string): Promise<Buffer> {
  const headers = { 'Auto-Submitted': 'auto-generated' };
  const options = { from, to, subject, text, messageId, headers, xMailer: false as const };
  return new MailComposer({ ...options, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function loggedIn(connection: SMTPConnection, auth: object): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.login(auth, (error) => (error ? reject(error) : resolve()));
  });
}

function sent(
  connection: SMTPConnection,
  envelope: { from: string; to: string[] },
  source: Readable,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.send(envelope, source, (error) => (error ? reject(error) : resolve()));
  });
}
