import { join } from 'node:path';
import { GraphClient } from '../client/graph';
import { type StoreName, storeNames } from '../config';
import { roles } from '../contracts/roles';
import { demoPartners } from '../gateway';
import { type OwnGround, ownGround } from '../tour/ground';
import { walk } from '../tour/walk';
import { buildPanel, profileOf, registerInPanel, whyNoBrowser } from './browser';
import { type Canary, canariesOf, canaryIdentity, tourSamples } from './canaries';
import { exercise, type Exercised } from './exercise';
import { filesOf, memoryOf, outsideWorld, pdfParts, processesOf, readable, rowsOf } from './places';
import { openCollector, openMailServer, type Receiver, textOfMail } from './receivers';
import { type Place, Search } from './search';
import { seed, type Seeded } from './seed';

export interface HuntOptions {
  topology: 'embedded' | 'distributed';
  db: 'sqlite' | 'mysql';
  /** Walk the tour's three statements through their whole lives first. */
  tour: boolean;
  /** Register a statement in the panel, and look at what the browser keeps. */
  browser: boolean;
  /** Who asks; everybody where nobody is named. */
  accounts?: readonly string[];
  note: (line: string) => void;
}

const DAY = new Date('2026-09-15T10:00:00+05:00');
const DAY_MS = 24 * 3_600_000;
/** Nothing is refused for its cost alone. */
const budgets = [...roles, ...demoPartners].map((name) => `${name}=10000000`).join();
const vaultParts = new Set(['protection', 'all']);
/** The gateway, and who looks through texts for it. */
const gatewayParts = new Set(['gateway', 'inspectorMain']);
const pages = ['/', '/readyz', '/healthz', '/auth/session', '/collect', '/.well-known/x'];

interface Outside {
  collector: Receiver;
  mail: Receiver | undefined;
}

/** An installation of its own, with identities handed in by every way, in which no trace of them may be found. */
export class Hunt {
  exercised: Exercised | undefined;
  /** What the processes logged. */
  readonly logs: string[] = [];
  private url = '';
  private day = DAY;
  private seeded: Seeded = { canaries: [], codes: [], reports: [] };
  /** Who is sealed, so far. */
  private readonly sealed: Canary[] = [];
  private readonly misplaced = canariesOf('misplaced', canaryIdentity(17));
  private readonly answers: string[] = [];
  private readonly papers: Buffer[] = [];
  private readonly metrics: Buffer[] = [];
  private readonly browser: Place[] = [];

  private constructor(
    readonly ground: OwnGround,
    private readonly options: HuntOptions,
    private readonly outside: Outside,
  ) {
    Object.assign(ground.env, {
      LOG_LEVEL: 'debug',
      RATE_LIMIT_ACCOUNT: '1000000',
      RATE_LIMIT_ADDRESS: '1000000',
      RATE_LIMIT_PAGES: '1000000',
      RATE_LIMIT_UNSEEN: '1000000',
      COST_BUDGETS: budgets,
      OTEL_EXPORTER_OTLP_ENDPOINT: outside.collector.url,
      PANEL_DIR: join(ground.folder, 'panel'),
      ...(outside.mail && { SMTP_URL: outside.mail.url }),
    });
  }

  /** Starts the installation, after the tour if that is wanted. */
  static async open(options: HuntOptions): Promise<Hunt> {
    const { topology, db } = options;
    const hear = (line: string) => void hunt.logs.push(line);
    const hunt = new Hunt(await ownGround({ topology, db, hear }), options, {
      collector: await openCollector(),
      mail: await openMailServer(),
    });
    try {
      await hunt.start();
    } catch (error) {
      await hunt.close();
      throw error;
    }
    return hunt;
  }

  get canaries(): Canary[] {
    return [...this.sealed, ...this.seeded.codes, ...this.misplaced];
  }

  /** Hands identities in, then asks everything as everybody, and fetches papers and pages. */
  async run(): Promise<void> {
    const { keysDir } = this.ground;
    const { accounts, note } = this.options;
    this.seeded = await seed(this.url, keysDir, this.hear, this.outside.mail);
    this.sealed.push(...this.seeded.canaries);
    note(`${this.seeded.reports.length} reports and a protocol handed in, and a helper`);
    if (this.looksAtBrowser) await this.browse();
    const client = new GraphClient(this.url, keysDir, this.hear);
    for (const id of this.seeded.reports)
      this.papers.push((await client.file('duty', `/files/coupon/${id}`)).body);
    const misplaced = this.misplaced.slice(0, 3).map(({ text }) => text);
    this.exercised = await exercise(this.url, keysDir, misplaced, note, accounts);
    for (const page of pages) this.hear(await this.get(page));
    this.metrics.push(Buffer.from(await this.get('/metrics')));
  }

  /** Starts the installation again after a search, on the next day; its address. */
  wake(): Promise<string> {
    this.day = new Date(this.day.getTime() + DAY_MS);
    return this.ground.at(this.day);
  }

  /** Looks through everything there is; the memory of processes first, because it goes with them. */
  async search(): Promise<Search> {
    const { ground, exercised, outside } = this;
    const search = new Search(this.canaries);
    search.add(this.searchMemory());
    await ground.rest();
    const heard: [string, string, Iterable<Uint8Array>][] = [
      ['logs', 'all processes', this.logs.map(lineOf)],
      ['answers', 'tour and intake', this.answers.map(lineOf)],
      ['answers', 'both contracts', exercised?.answers ?? []],
      ['metrics', 'gateway', this.metrics],
      ['traces', 'gateway', outside.collector.received],
    ];
    for (const [kind, name, chunks] of heard) search.look({ kind, name, chunks });
    [...this.papers, ...(exercised?.papers ?? [])].forEach((paper, i) => {
      search.look({ kind: 'papers', name: `coupon ${i}`, chunks: [paper] });
      for (const part of pdfParts('papers', `coupon ${i}`, paper)) search.look(part);
    });
    for (const place of [...this.browser, ...filesOf(ground.dataDir)]) search.look(place);
    for (const place of this.lawful()) search.look(place);
    for (const name of storeNames) search.look(await rowsOf(name, this.databaseOf(name)));
    return search;
  }

  async close(): Promise<void> {
    await this.ground.leave();
    await Promise.all([this.outside.collector.close(), this.outside.mail?.close()]);
  }

  private get looksAtBrowser(): boolean {
    return this.options.browser && !whyNoBrowser();
  }

  private async start(): Promise<void> {
    const { ground, outside, options } = this;
    const { tour, browser, note } = options;
    if (!outside.mail) note('mail is not searched: development dependencies are not installed');
    if (browser && !this.looksAtBrowser) note(`the browser is not searched: ${whyNoBrowser()}`);
    if (this.looksAtBrowser) buildPanel(ground.env.PANEL_DIR!, ground.keysDir);
    if (tour) {
      const { samples, canaries } = tourSamples();
      this.sealed.push(...canaries);
      note(`the tour: ${await walk({ ...ground, hear: this.hear }, this.hear, samples)} steps`);
    }
    this.url = await ground.at(this.day);
  }

  private readonly hear = (answer: string): void => void this.answers.push(answer);

  /** What was sent in clear was in the memory of the gateway, which took it, and of no other; what was sealed nowhere. */
  private searchMemory(): Search {
    const search = new Search(this.canaries);
    const inClear = new Set([...this.misplaced, ...this.seeded.codes].map(({ name }) => name));
    const all = processesOf(this.ground.dataDir);
    if (all.some(({ part }) => part === 'all'))
      this.options.note('one process: its memory holds the vault, and is not searched');
    const processes = all.filter(({ part }) => !vaultParts.has(part));
    for (const { pid, part } of processes) {
      for (const place of memoryOf(pid, part))
        search.look(gatewayParts.has(part) ? { ...place, holds: inClear } : place);
    }
    return search;
  }

  /** Where traces belong, and whose: on paper for the post and the bank, and in a mail its own address and code. */
  private lawful(): Place[] {
    const mailed = new Set(['mailed email', 'code of the mail']);
    const mails = (this.outside.mail?.received ?? []).flatMap((mail, i): Place[] => [
      { kind: 'mails', name: `mail ${i}`, chunks: [mail], holds: mailed },
      { kind: 'mails', name: `mail ${i}, text`, chunks: readable(textOfMail(mail)), holds: mailed },
    ]);
    const everybody = new Set(this.sealed.map(({ name }) => name));
    return [...mails, ...outsideWorld(this.ground.dataDir, everybody)];
  }

  private async browse(): Promise<void> {
    const [sent, unsent] = [canaryIdentity(12), canaryIdentity(16)];
    this.sealed.push(...canariesOf('panel', sent), ...canariesOf('panel, not sent', unsent));
    const profileDir = join(this.ground.folder, 'profile');
    this.browser.push(...(await registerInPanel(this.url, sent, unsent, profileDir)));
    this.browser.push(...profileOf(profileDir));
    this.options.note('a report registered in the panel');
  }

  private databaseOf(name: StoreName): string {
    const { env, dataDir } = this.ground;
    return env[`DATABASE_URL_${name.toUpperCase()}`] ?? `sqlite:${join(dataDir, `${name}.db`)}`;
  }

  private async get(path: string): Promise<string> {
    return (await fetch(`${this.url}${path}`)).text();
  }
}

const lineOf = (text: string): Buffer => Buffer.from(`${text}\n`);
