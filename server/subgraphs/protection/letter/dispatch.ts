import type { EntityManager } from 'typeorm';
import { DEFAULT_TIME_ZONE } from '../../../calendar';
import { type CommandContext, type Log, type RunningSubgraph, systemViewer } from '../../../kernel';
import { type NoticeLetterData, renderNoticeLetter } from '../../../documents';
import type { Mail, MailOutcome } from '../../../mail';
import { Person } from '../person/person.entity';
import { VaultClosed } from '../keys/keyProvider';
import type { Vault } from '../vault';
import { addressBlock, channelFor } from './address';
import { Letter } from './letter.entity';
import { letterLifecycle } from './letter.lifecycle';
import { mailTexts } from './mail.texts';
import { letterSubject, tellMoved } from './tellMoved';

type Executive = RunningSubgraph['executive'];
type Errand = { letterId: string; leasedUntil: Date } & ({ mail: Mail } | { paper: NoticeLetterData });

/** Longer than any SMTP session may take, so that a lease that ran out means a process that died. */
const LEASE_MS = 3 * 60_000;
const MAIL_ATTEMPTS = 8;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Few, so that a stop does not wait for a long queue. */
const AT_ONCE = 20;

/**
 * Addresses and sends queued letters: claim by a committed lease, act, confirm. A mail whose lease ran out may have
 * left and becomes UNKNOWN; paper is simply printed again under the same name.
 */
export class LetterDispatch {
  constructor(
    private readonly executive: Executive,
    private readonly read: EntityManager,
    private readonly vault: Vault,
    private readonly collectUrl: string,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    if (!this.vault.isOpen) return;
    for (const { id } of await this.waiting()) {
      try {
        await this.send(id);
      } catch (error) {
        if (error instanceof VaultClosed) return;
        this.log.error({ err: error, letterId: id }, 'letter failed');
        await this.transact((ctx) => this.postpone(ctx, id));
      }
    }
  }

  private async send(id: string): Promise<void> {
    const errand = await this.transact((ctx) => this.claim(ctx, id));
    if (!errand) return;
    const outcome = 'mail' in errand ? await this.vault.mailer!.send(errand.mail) : await this.print(errand);
    await this.transact((ctx) => this.confirm(ctx, errand, outcome));
  }

  /** Letters that are due to somebody whose identity is known; the others wait for the identity. */
  private waiting(): Promise<{ id: string }[]> {
    const now = new Date().toISOString();
    return this.read
      .createQueryBuilder(Letter, 'letter')
      .select('letter.id', 'id')
      .innerJoin(Person, 'person', 'person.id = letter.personId')
      .where('letter.state = :queued AND letter.dueAt <= :now', { queued: 'QUEUED', now })
      .andWhere('(letter.leasedUntil IS NULL OR letter.leasedUntil <= :now)')
      .andWhere('person.identityState = :held', { held: 'HELD' })
      .orderBy('letter.dueAt')
      .limit(AT_ONCE)
      .getRawMany();
  }

  private async claim(ctx: CommandContext, id: string): Promise<Errand | null> {
    const letter = await ctx.lockWhere(Letter, { id });
    const now = new Date();
    if (letter?.state !== 'QUEUED' || (letter.leasedUntil && letter.leasedUntil > now)) return null;
    if (letter.leasedUntil && letter.channel === 'EMAIL') {
      await this.settle(ctx, letter, 'lose');
      return null;
    }
    const person = await ctx.manager.findOneByOrFail(Person, { id: letter.personId! });
    const identity = await this.vault.identities.open(ctx.manager, person, ['name', 'residence', 'contact']);
    letter.channel = channelFor(letter, identity, this.vault.mailer !== null);
    ctx.record('letter.addressed', letterSubject(letter), { channel: letter.channel });
    if (!letter.channel) {
      letter.reason = 'WRONG_ADDRESS';
      await this.settle(ctx, letter, 'giveUp');
      return null;
    }
    letter.leasedUntil = new Date(now.getTime() + LEASE_MS);
    letter.attempts += 1;
    await ctx.save(letter);
    const texts = await this.vault.letters.open(letter);
    const lease = { letterId: id, leasedUntil: letter.leasedUntil };
    return letter.channel === 'EMAIL'
      ? { ...lease, mail: this.mailFor(letter, identity.email!, texts.collectCode) }
      : { ...lease, paper: paperFor(letter, addressBlock(identity), texts) };
  }

  private mailFor({ id, language }: Letter, to: string, code: string): Mail {
    const { subject, text } = mailTexts[language];
    const filled = text.replace('{url}', this.collectUrl).replace('{code}', code);
    return { to, subject, text: filled, messageId: this.vault.mailer!.messageId(id) };
  }

  private async print(errand: Extract<Errand, { paper: unknown }>): Promise<'PRINTED'> {
    await this.vault.printer.print(errand.letterId, await renderNoticeLetter(errand.paper));
    return 'PRINTED';
  }

  private async confirm(
    ctx: CommandContext,
    errand: Errand,
    outcome: MailOutcome | 'PRINTED',
  ): Promise<void> {
    const letter = await ctx.lockWhere(Letter, { id: errand.letterId });
    if (letter?.state !== 'QUEUED' || letter.leasedUntil?.getTime() !== errand.leasedUntil.getTime()) return;
    if (outcome === 'PRINTED') return this.settle(ctx, letter, 'print');
    if (outcome === 'UNKNOWN') return this.settle(ctx, letter, 'lose');
    if (outcome === 'SENT') {
      letter.postedAt = ctx.now;
      return this.settle(ctx, letter, 'mail');
    }
    letter.mailRefused = outcome === 'REFUSED' || letter.attempts >= MAIL_ATTEMPTS;
    const wait = letter.mailRefused
      ? 0
      : Math.min(FIRST_WAIT_MS * 2 ** (letter.attempts - 1), LONGEST_WAIT_MS);
    letter.dueAt = new Date(Date.now() + wait);
    letter.leasedUntil = null;
    await ctx.save(letter);
    ctx.record('letter.notMailed', letterSubject(letter), { outcome, attempts: letter.attempts });
  }

  /** One letter that cannot be handled must not hold up the others. */
  private async postpone(ctx: CommandContext, id: string): Promise<void> {
    const letter = await ctx.lockWhere(Letter, { id });
    if (letter?.state !== 'QUEUED') return;
    letter.dueAt = new Date(Date.now() + LONGEST_WAIT_MS);
    await ctx.save(letter);
    ctx.record('letter.failed', letterSubject(letter));
  }

  private async settle(
    ctx: CommandContext,
    letter: Letter,
    action: 'print' | 'mail' | 'lose' | 'giveUp',
  ): Promise<void> {
    ctx.move(letter, letterLifecycle, action);
    letter.leasedUntil = null;
    await ctx.save(letter);
    ctx.record(`letter.${action}`, letterSubject(letter));
    tellMoved(ctx, letter);
  }

  private transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    return this.executive.transact(systemViewer('protection'), work);
  }
}

function paperFor(
  letter: Letter,
  addressee: string[],
  texts: { title: string; body: string },
): NoticeLetterData {
  const { departmentName: name, departmentAddress: address, departmentPhone: phone } = letter;
  return {
    language: letter.language,
    timeZone: DEFAULT_TIME_ZONE,
    body: { name, address, phone },
    addressee,
    reference: letter.reference,
    date: letter.queuedAt,
    title: texts.title,
    text: texts.body,
    signedBy: letter.signedBy,
  };
}
