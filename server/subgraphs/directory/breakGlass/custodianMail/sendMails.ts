import { LessThanOrEqual } from 'typeorm';
import { type CommandContext, type RunningSubgraph, systemViewer, type Worker } from '../../../../kernel';
import { type Mail, type Mailer, type MailOutcome, openSmtpMailer } from '../../../../mail';
import { StaffMember } from '../../staffMember/staffMember.entity';
import { BreakGlass } from '../breakGlass.entity';
import { CustodianMail } from './custodianMail.entity';
import { type CustodianMailAction, custodianMailLifecycle } from './custodianMail.lifecycle';
import { custodianMailTexts } from './custodianMail.texts';

const EVERY_MS = 5_000;
/** Longer than any SMTP session may take. */
const LEASE_MS = 3 * 60_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Mails custodians about roles that are lent, for as long as they are. A mail whose outcome is in doubt goes again
 * under the same message id: better told twice than not at all.
 */
export function sendMails({ executive, around }: RunningSubgraph): Worker {
  const { store, settings, log } = around;
  const { smtpUrl, mailFrom = 'noreply@localhost', publicUrl } = settings;
  const mailer = smtpUrl ? openSmtpMailer(smtpUrl, mailFrom) : null;
  const transact = <T>(work: (ctx: CommandContext) => Promise<T>) =>
    executive.transact(systemViewer('directory'), work);
  return {
    name: 'custodianMails',
    everyMs: EVERY_MS,
    async run() {
      const due = { state: 'QUEUED', dueAt: LessThanOrEqual(new Date()) } as const;
      for (const { id } of await store.read.findBy(CustodianMail, due)) {
        try {
          const mail = await transact((ctx) => claim(ctx, id, mailer, publicUrl));
          if (!mail) continue;
          const outcome = await mailer!.send(mail);
          await transact((ctx) => confirm(ctx, id, outcome));
        } catch (error) {
          log.error({ err: error, id }, 'a custodian was not mailed');
        }
      }
    },
  };
}

/** The mail to send now; null when it is somebody else's turn, or when there is nobody or nothing to tell. */
async function claim(
  ctx: CommandContext,
  id: string,
  mailer: Mailer | null,
  publicUrl: string,
): Promise<Mail | null> {
  const row = await ctx.lockWhere(CustodianMail, { id });
  const now = new Date();
  if (row?.state !== 'QUEUED' || row.dueAt > now) return null;
  const record = await ctx.manager.findOneByOrFail(BreakGlass, { id: row.breakGlassId });
  const custodian = await ctx.manager.findOneByOrFail(StaffMember, { id: row.custodianId });
  const over = record.state !== 'OPEN' || now >= record.endsAt!;
  if (!mailer || !custodian.email || over) {
    await settle(ctx, row, 'giveUp');
    return null;
  }
  row.attempts += 1;
  row.dueAt = new Date(now.getTime() + LEASE_MS);
  await ctx.save(row);
  const { subject, text } = custodianMailTexts[custodian.language];
  const filled = text.replace('{url}', `${publicUrl}/#/breakGlass/${record.id}/show`);
  return { to: custodian.email, subject, text: filled, messageId: mailer.messageId(id) };
}

async function confirm(ctx: CommandContext, id: string, outcome: MailOutcome): Promise<void> {
  const row = await ctx.lockWhere(CustodianMail, { id });
  if (row?.state !== 'QUEUED') return;
  if (outcome === 'SENT') return settle(ctx, row, 'send');
  if (outcome === 'REFUSED') return settle(ctx, row, 'giveUp');
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (row.attempts - 1), LONGEST_WAIT_MS);
  row.dueAt = new Date(Date.now() + wait);
  await ctx.save(row);
}

async function settle(ctx: CommandContext, row: CustodianMail, action: CustodianMailAction): Promise<void> {
  ctx.move(row, custodianMailLifecycle, action);
  row.settledAt = new Date();
  await ctx.save(row);
  const told = action === 'send' ? 'breakGlass.custodianMailed' : 'breakGlass.custodianNotMailed';
  const { breakGlassId: breakGlass, custodianId, attempts } = row;
  ctx.record(told, { type: 'staffMember', id: custodianId }, { breakGlass, attempts });
}
