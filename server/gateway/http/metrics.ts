import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Refusal } from '../../kernel';
import type { SubgraphTransport } from '../transports/transport';
import { answer } from './answer';
import type { Exchange } from './exchange';
import { isInsider } from './insiders';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** Of the process as a whole: memory, processor, event loop. Collected once, whatever the process runs. */
let ofProcess: Registry | undefined;

function processMetrics(): Registry {
  if (!ofProcess) collectDefaultMetrics({ register: (ofProcess = new Registry()), prefix: 'adal_' });
  return ofProcess;
}

type Way = Pick<SubgraphTransport, 'subgraph' | 'load'>;

/** Counts and times for Prometheus. Labels are routes, statuses and codes: never a caller, an id or a value. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'adal_request_seconds',
    help: 'Requests by route and status, and how long they took.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly refused = new Counter({
    name: 'adal_refusals_total',
    help: 'Requests refused before any subgraph was asked, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  private readonly series = new Map<string, { observe(seconds: number): void }>();

  constructor(
    private readonly segments: ReadonlySet<string>,
    private readonly token: string | undefined,
    ways: readonly Way[],
  ) {
    this.countWaiting(ways);
  }

  /** Notes an answered request by the first segment of its path. */
  note({ path, response }: Exchange, tookMs: number): void {
    const end = path.indexOf('/', 1);
    const first = end < 0 ? path.slice(1) : path.slice(1, end);
    const key = `${first} ${response.statusCode}`;
    const known = this.series.get(key);
    if (known) return known.observe(tookMs / 1000);
    // Addresses of the panel may name records: they count as one.
    const route = this.segments.has(first) ? first : 'panel';
    const series = this.requests.labels({ route, status: String(response.statusCode) });
    if (route === first) this.series.set(key, series);
    series.observe(tookMs / 1000);
  }

  noteRefusal(code: string): void {
    this.refused.inc({ code });
  }

  /** Prometheus' text format, for this machine alone, or for whoever has the token where one is set. */
  async answer(exchange: Exchange): Promise<void> {
    if (!isInsider(exchange, this.token)) throw new Refusal('NOT_FOUND');
    const text = await Registry.merge([processMetrics(), this.registry]).metrics();
    answer(exchange.response, 200, this.registry.contentType, text);
  }

  /** The ways keep count themselves, and are asked when somebody reads. */
  private countWaiting(ways: readonly Way[]): void {
    const labelNames = ['subgraph'];
    const registers = [this.registry];
    const [waiting, refused] = ['adal_subgraph_waiting', 'adal_subgraph_refused_total'];
    new Gauge({
      ...{
        name: waiting,
        help: 'Calls that wait for a subgraph, beside those under way.',
        labelNames,
        registers,
      },
      collect() {
        for (const { subgraph, load } of ways) if (load) this.set({ subgraph }, load.waiting);
      },
    });
    new Counter({
      ...{
        name: refused,
        help: 'Calls refused because too many waited for the subgraph.',
        labelNames,
        registers,
      },
      collect() {
        this.reset();
        for (const { subgraph, load } of ways) if (load) this.inc({ subgraph }, load.refused);
      },
    });
  }
}
