import { answer } from './answer';
import type { Exchange } from './exchange';

/** Counts of requests by the first segment of their path and by status, and the time they took. Nothing else. */
export class Metrics {
  private readonly requests = new Map<string, number>();
  private seconds = 0;
  private count = 0;

  constructor(private readonly segments: ReadonlySet<string>) {}

  note(exchange: Exchange, tookMs: number): void {
    const first = exchange.url.pathname.split('/')[1] ?? '';
    // Addresses of the panel may name records: they count as one.
    const route = this.segments.has(first) ? first : 'panel';
    const key = `{route="${route}",status="${exchange.response.statusCode}"}`;
    this.requests.set(key, (this.requests.get(key) ?? 0) + 1);
    this.seconds += tookMs / 1000;
    this.count += 1;
  }

  /** Prometheus' text format. */
  answer({ response }: Exchange): void {
    const lines = [
      '# TYPE adal_requests_total counter',
      ...[...this.requests].map(([labels, count]) => `adal_requests_total${labels} ${count}`),
      '# TYPE adal_request_seconds summary',
      `adal_request_seconds_sum ${this.seconds}`,
      `adal_request_seconds_count ${this.count}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ];
    answer(response, 200, 'text/plain; version=0.0.4; charset=utf-8', `${lines.join('\n')}\n`);
  }
}
