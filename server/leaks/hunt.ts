import { GraphClient } from '../client/graph';
import { roles } from '../contracts/roles';
import { demoPartners } from '../gateway';
import { type OwnGround, ownGround } from '../tour/ground';
import { walk } from '../tour/walk';
import { type Canary, canariesOf, canaryIdentity, tourSamples } from './canaries';
import { exercise, type Exercised } from './exercise';
import { filesOf, memoryOf, outsideWorld, pdfText, pdfTextOf, processesOf, rowsOf } from './places';
import { Search } from './search';
import { seed, type Seeded } from './seed';

export interface HuntOptions {
  topology: 'embedded' | 'distributed';
  db: 'sqlite' | 'mysql';
  /** Walk the tour's three statements through their whole lives first. */
  tour: boolean;
  /** Who asks; everybody where nobody is named. */
  accounts?: readonly string[];
  note: (line: string) => void;
}

const DAY = new Date('2026-09-15T10:00:00+05:00');
const DAY_MS = 24 * 3_600_000;
/** Nothing is refused for its cost alone. */
const budgets = [...roles, ...demoPartners].map((name) => `${name}=10000000`).join();
const vaultParts = new Set(['protection', 'all']);
const rowStores = ['directory', 'casework', 'protection', 'rewards', 'keyring', 'gateway'];

/** An installation of its own, with identities handed in by every way, in which no trace of them may be found. */
export class Hunt {
  exercised: Exercised | undefined;
  private seeded: Seeded = { canaries: [], reports: [] };
  private day = DAY;
  private readonly papers: Buffer[] = [];
  private readonly misplaced = canariesOf('misplaced', canaryIdentity(17));

  private constructor(
    readonly ground: OwnGround,
    readonly url: string,
    private readonly options: HuntOptions,
    private readonly walked: Canary[],
    /** What the processes logged and the graph answered. */
    readonly heard: string[],
  ) {}

  /** Starts the installation, after the tour if that is wanted. */
  static async open(options: HuntOptions): Promise<Hunt> {
    const { topology, db, tour, note } = options;
    const heard: string[] = [];
    const ground = await ownGround({ topology, db, hear: (text) => void heard.push(text) });
    Object.assign(ground.env, {
      LOG_LEVEL: 'debug',
      RATE_LIMIT_ACCOUNT: '1000000',
      RATE_LIMIT_ADDRESS: '1000000',
      COST_BUDGETS: budgets,
    });
    const { samples, canaries } = tourSamples();
    if (tour) note(`the tour: ${await walk(ground, (line) => void heard.push(line), samples)} steps`);
    return new Hunt(ground, await ground.at(DAY), options, tour ? canaries : [], heard);
  }

  get canaries(): Canary[] {
    return [...this.sealed, ...this.misplaced];
  }

  private get sealed(): Canary[] {
    return [...this.walked, ...this.seeded.canaries];
  }

  /** Hands identities in, then asks everything as everybody, and fetches papers and pages. */
  async run(): Promise<void> {
    const { keysDir } = this.ground;
    const hear = (text: string) => void this.heard.push(text);
    this.seeded = await seed(this.url, keysDir, hear);
    this.options.note(`${this.seeded.reports.length + 1} identities handed in`);
    const client = new GraphClient(this.url, keysDir, hear);
    for (const id of this.seeded.reports)
      this.papers.push((await client.file('duty', `/files/coupon/${id}`)).body);
    const misplaced = this.misplaced.slice(0, 3).map(({ text }) => text);
    this.exercised = await exercise(this.url, keysDir, misplaced, this.options.note, this.options.accounts);
    for (const page of [
      '/',
      '/metrics',
      '/readyz',
      '/healthz',
      '/auth/session',
      '/collect',
      '/.well-known/x',
    ])
      this.heard.push(await (await fetch(`${this.url}${page}`)).text().catch(() => ''));
  }

  /** Starts the installation again after a search, on the next day; its address. */
  wake(): Promise<string> {
    this.day = new Date(this.day.getTime() + DAY_MS);
    return this.ground.at(this.day);
  }

  /** Looks through everything there is; the memory of processes first, because it goes with them. */
  async search(): Promise<Search> {
    const { ground, options } = this;
    const search = new Search(this.canaries);
    // What was sent in clear has been in the memory of whoever took it; what was sealed must not have been.
    const inMemory = new Search(this.sealed);
    const processes = processesOf(ground.dataDir).filter(({ part }) => !vaultParts.has(part));
    for (const { pid, part } of processes) inMemory.look(memoryOf(pid, part));
    search.add(inMemory);
    if (processes.length === 0) options.note('one process: its memory holds the vault, and is not searched');
    await ground.rest();
    search.look({
      kind: 'logs and answers on the way',
      name: 'all processes',
      chunks: this.heard.map(lineOf),
    });
    search.look({ kind: 'answers', name: 'both contracts', chunks: this.exercised?.answers ?? [] });
    this.papers.forEach((paper, i) => {
      search.look({ kind: 'papers', name: `coupon ${i}`, chunks: [paper] });
      search.look(pdfTextOf(paper, `coupon ${i} as text`));
    });
    for (const place of filesOf(ground.dataDir)) search.look(place);
    if (options.db === 'mysql')
      for (const name of rowStores)
        search.look(await rowsOf(name, ground.env[`DATABASE_URL_${name.toUpperCase()}`]!));
    return search;
  }

  /** How many traces are where they must be, in letters and payment orders: that the search finds anything at all. */
  control(): number {
    const search = new Search(this.canaries);
    for (const path of outsideWorld(this.ground.dataDir)) {
      if (path.endsWith('.pdf')) search.look(pdfText(path));
    }
    return search.hits.length;
  }

  close(): Promise<void> {
    return this.ground.leave();
  }
}

const lineOf = (text: string): Buffer => Buffer.from(`${text}\n`);
