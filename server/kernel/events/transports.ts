import { Pool } from 'undici';
import type { ProcessName } from '../../contracts/events';
import type { Keys } from '../keys';
import type { Tls } from '../tls';
import { issuePeerToken } from '../tokens';
import { type Delivery, DeliveryRefused, type EventTransport } from './event';

/** Whatever can take an event in: a running subgraph, or the gateway's own store. */
export interface EventReceiver {
  receive(delivery: Delivery): Promise<void>;
}

/** Delivers inside one process. Receivers register once they run; until then they are unreachable. */
export class InProcessEvents implements EventTransport {
  private readonly receivers = new Map<ProcessName, EventReceiver>();

  register(name: ProcessName, receiver: EventReceiver): void {
    this.receivers.set(name, receiver);
  }

  async deliver(destination: ProcessName, delivery: Delivery): Promise<void> {
    const receiver = this.receivers.get(destination);
    if (!receiver) throw new Error(`${destination} is not running`);
    await receiver.receive(delivery);
  }
}

const TIMEOUT_MS = 10_000;

/** Delivers over HTTP, signed by this process and bound to the body. */
export class HttpEvents implements EventTransport {
  private readonly pools = new Map<ProcessName, Pool>();

  constructor(
    private readonly keys: Keys,
    private readonly urls: Record<ProcessName, string>,
    private readonly tls?: Tls,
  ) {}

  async deliver(destination: ProcessName, delivery: Delivery): Promise<void> {
    const body = JSON.stringify(delivery);
    const response = await this.pool(destination).request({
      method: 'POST',
      path: '/events',
      body,
      headers: {
        'content-type': 'application/json',
        'x-adal-sender': this.keys.process,
        'x-adal-peer': await issuePeerToken(this.keys, destination, body),
      },
    });
    const answer = await response.body.text();
    if (response.statusCode === 204) return;
    if (response.statusCode === 422) throw new DeliveryRefused(answer.slice(0, 64));
    throw new Error(`${destination} answered ${response.statusCode}`);
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  private pool(destination: ProcessName): Pool {
    let pool = this.pools.get(destination);
    if (!pool) {
      pool = new Pool(this.urls[destination], {
        connections: 4,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
        ...(this.tls && { connect: { ...this.tls } }),
      });
      this.pools.set(destination, pool);
    }
    return pool;
  }
}
