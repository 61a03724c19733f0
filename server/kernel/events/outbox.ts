import { randomUUID } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { ProcessName } from '../../contracts/events';
import type { Log } from '../log';
import type { Store } from '../store';
import { OutboxEvent } from '../tables';
import { type Delivery, DeliveryRefused, destinationsOf, type DomainEvent, type EventTransport } from './event';

const POLL_MS = 1000;
const LEASE_MS = 30_000;
const BATCH = 100;
/** After so many refusals an event is parked: it stops its own stream only, and can be replayed. */
const REFUSALS_BEFORE_PARKING = 5;
const LONGEST_WAIT_MS = 30_000;

/** Writes events inside the act's transaction, one row a destination. */
export async function writeEvents(manager: EntityManager, events: readonly DomainEvent[]): Promise<void> {
  const now = new Date();
  for (const { type, stream, payload } of events) {
    const eventId = randomUUID();
    for (const destination of destinationsOf(type)) {
      await manager.insert(OutboxEvent, {
        eventId,
        destination,
        stream,
        type,
        payload: JSON.stringify(payload),
        createdAt: now,
        attempts: 0,
        dueAt: now,
        parked: false,
      });
    }
  }
}

/**
 * Brings written events to their destinations: at least once, ordered within a stream. A delivery is
 * claimed by a committed lease, made, then confirmed by removing its row. Uses machine time throughout.
 */
export class Outbox {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly store: Store,
    private readonly transport: EventTransport,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.nudge(), POLL_MS);
    this.timer.unref();
    this.nudge();
  }

  /** Something was written: deliver soon. */
  nudge(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) => this.log.error({ err: error }, 'outbox failed'))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.nudge();
        }
      });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async drain(): Promise<void> {
    const waiting = await this.store.read
      .createQueryBuilder(OutboxEvent, 'e')
      .select('DISTINCT e.destination', 'destination')
      .where('e.parked = :no', { no: false })
      .getRawMany<{ destination: ProcessName }>();
    await Promise.all(waiting.map(({ destination }) => this.drainTo(destination)));
  }

  private async drainTo(destination: ProcessName): Promise<void> {
    while (!this.stopped) {
      const claimed = await this.claim(destination);
      if (claimed.length === 0) return;
      const streams = new Map<string, OutboxEvent[]>();
      for (const row of claimed) streams.set(row.stream, [...(streams.get(row.stream) ?? []), row]);
      await Promise.all([...streams.values()].map((rows) => this.deliverInOrder(destination, rows)));
    }
  }

  /** The oldest due rows of streams that nothing holds up, leased to us. */
  private claim(destination: ProcessName): Promise<OutboxEvent[]> {
    return this.store.write(async (manager) => {
      const now = new Date();
      const rows = await manager.find(OutboxEvent, {
        where: { destination },
        order: { seq: 'ASC' },
        take: BATCH,
        ...this.store.rowLock,
      });
      const heldUp = new Set<string>();
      const mine = rows.filter((row) => {
        const free = !row.parked && row.dueAt <= now && (!row.leasedUntil || row.leasedUntil <= now);
        if (!free) heldUp.add(row.stream);
        return free && !heldUp.has(row.stream);
      });
      if (mine.length > 0) {
        const leasedUntil = new Date(now.getTime() + LEASE_MS);
        await manager.update(OutboxEvent, { seq: In(mine.map((row) => row.seq)) }, { leasedUntil });
      }
      return mine;
    });
  }

  private async deliverInOrder(destination: ProcessName, rows: OutboxEvent[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      try {
        await this.transport.deliver(destination, toDelivery(row));
      } catch (error) {
        await this.postpone(row, error);
        await this.release(rows.slice(index + 1));
        return;
      }
      await this.store.write((manager) => manager.delete(OutboxEvent, { seq: row.seq }));
    }
  }

  private async postpone(row: OutboxEvent, error: unknown): Promise<void> {
    const refused = error instanceof DeliveryRefused;
    const attempts = row.attempts + 1;
    const parked = refused && attempts >= REFUSALS_BEFORE_PARKING;
    const wait = Math.min(100 * 2 ** Math.min(attempts, 10), refused ? LONGEST_WAIT_MS : 2_000);
    await this.store.write((manager) =>
      manager.update(
        OutboxEvent,
        { seq: row.seq },
        {
          attempts,
          parked,
          leasedUntil: null,
          dueAt: new Date(Date.now() + wait),
          lastError: refused ? error.code : 'UNREACHABLE',
        },
      ),
    );
    if (parked) this.log.warn({ eventId: row.eventId, type: row.type, code: row.lastError }, 'event parked');
    else setTimeout(() => this.nudge(), wait + 5).unref();
  }

  private async release(rows: OutboxEvent[]): Promise<void> {
    if (rows.length === 0) return;
    await this.store.write((manager) =>
      manager.update(OutboxEvent, { seq: In(rows.map((row) => row.seq)) }, { leasedUntil: null }),
    );
  }
}

function toDelivery(row: OutboxEvent): Delivery {
  return {
    eventId: row.eventId,
    type: row.type as Delivery['type'],
    payload: JSON.parse(row.payload) as Delivery['payload'],
  };
}
