import { createHmac, randomUUID } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { ProcessName } from '../../contracts/events';
import { sealedRows } from '../keyRenewal/sealedRows';
import type { Log } from '../log';
import type { Store } from '../store';
import { OLDEST_SENT_MS } from '../sweep';
import { OutboxEvent } from '../tables';
import {
  type Delivery,
  DeliveryRefused,
  destinationsOf,
  type DomainEvent,
  type EventTransport,
} from './event';

const POLL_MS = 1000;
const LEASE_MS = 30_000;
const BATCH = 100;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

/**
 * How an event that did not go through is tried again, by what came of it: how long the waits grow, and after
 * how many failures in a row it is parked. A parked event stops its own stream only, and can be replayed.
 * Nobody there is no fault of the event's; a fault of the receiver may pass, and is given longer than a "no".
 */
const patience = {
  UNREACHABLE: { longestWaitMs: 2_000, parkedAfter: Infinity },
  /** There, and not at work: it says itself that this will pass. */
  NOT_NOW: { longestWaitMs: 2_000, parkedAfter: Infinity },
  INTERNAL: { longestWaitMs: LONGEST_WAIT_MS, parkedAfter: 20 },
  REFUSED: { longestWaitMs: LONGEST_WAIT_MS, parkedAfter: 8 },
  /** Not written by us: parked at once, for somebody to look at the database. */
  TAMPERED: { longestWaitMs: LONGEST_WAIT_MS, parkedAfter: 1 },
  /** Its receiver may have taken it in and forgotten: parked at once, and sent when somebody replays it. */
  TOO_OLD: { longestWaitMs: LONGEST_WAIT_MS, parkedAfter: 1 },
};

/** Makes a row that the database's own users wrote or changed visible: HMAC-SHA256 under a key outside it. */
function eventMac(
  key: Buffer,
  row: Pick<OutboxEvent, 'eventId' | 'destination' | 'stream' | 'type' | 'payload'>,
): string {
  const content = JSON.stringify([row.eventId, row.destination, row.stream, row.type, row.payload]);
  return createHmac('sha256', key).update(content).digest('base64url');
}

function macHolds(key: Buffer, row: OutboxEvent): boolean {
  return eventMac(key, row) === row.mac;
}

/** Events on their way, as rows under the outbox's key. */
export const waitingEvents = sealedRows(OutboxEvent, { of: eventMac, holds: macHolds });

/** Writes events inside the act's transaction, one row and one identifier a destination. */
export async function writeEvents(
  manager: EntityManager,
  key: Buffer,
  events: readonly DomainEvent[],
): Promise<void> {
  const now = new Date();
  for (const { type, stream, payload } of events) {
    for (const destination of destinationsOf(type)) {
      const row = { eventId: randomUUID(), destination, stream, type, payload: JSON.stringify(payload) };
      await manager.insert(OutboxEvent, {
        ...row,
        mac: eventMac(key, row),
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
 * claimed by a committed lease, made, then confirmed by removing its row. Destinations are served apart from
 * each other, so that one that does not answer holds up nobody else. Uses machine time throughout.
 */
export class Outbox {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private readonly served = new Map<ProcessName, Promise<void>>();
  private readonly serveAgain = new Set<ProcessName>();

  constructor(
    private readonly store: Store,
    private readonly transport: EventTransport,
    private readonly log: Log,
    /** Under which rows are written; what does not bear it never leaves. */
    private readonly key: Buffer,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.nudge(), POLL_MS);
    this.timer.unref();
    this.nudge();
  }

  /** Something was written: deliver soon. */
  nudge(): void {
    if (this.stopped) return;
    this.lookAgain = this.looking !== undefined;
    this.looking ??= this.look()
      .catch((error: unknown) => this.log.error({ err: error }, 'outbox failed'))
      .finally(() => {
        this.looking = undefined;
        if (this.lookAgain) this.nudge();
      });
  }

  /** Waits for the deliveries under way; whatever else is left goes out after the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
    await Promise.all(this.served.values());
  }

  private async look(): Promise<void> {
    const waiting = await this.store.read
      .createQueryBuilder(OutboxEvent, 'e')
      .select('DISTINCT e.destination', 'destination')
      .where('e.parked = :no', { no: false })
      .getRawMany<{ destination: ProcessName }>();
    for (const { destination } of waiting) this.serve(destination);
  }

  private serve(destination: ProcessName): void {
    if (this.stopped) return;
    if (this.served.has(destination)) {
      this.serveAgain.add(destination);
      return;
    }
    const line = this.drainTo(destination)
      .catch((error: unknown) => this.log.error({ err: error, destination }, 'outbox failed'))
      .finally(() => {
        this.served.delete(destination);
        if (this.serveAgain.delete(destination)) this.serve(destination);
      });
    this.served.set(destination, line);
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

  /** The oldest due rows whose streams nothing earlier holds up, leased to us. */
  private claim(destination: ProcessName): Promise<OutboxEvent[]> {
    return this.store.write(async (manager) => {
      const now = new Date();
      const query = manager
        .createQueryBuilder(OutboxEvent, 'e')
        .where('e.destination = :destination AND e.parked = :no AND e.dueAt <= :now')
        .andWhere('(e.leasedUntil IS NULL OR e.leasedUntil <= :now)')
        .andWhere(
          `NOT EXISTS (SELECT 1 FROM outbox_event b
             WHERE b.destination = e.destination AND b.stream = e.stream AND b.seq < e.seq
               AND (b.parked = :yes OR b.dueAt > :now OR b.leasedUntil > :now))`,
          { destination, no: false, yes: true, now: now.toISOString() },
        )
        .orderBy('e.seq')
        .limit(BATCH);
      if (this.store.dialect === 'mysql') query.setLock('pessimistic_write');
      const mine = await query.getMany();
      if (mine.length > 0) {
        const leasedUntil = new Date(now.getTime() + LEASE_MS);
        await manager.update(OutboxEvent, { seq: In(mine.map((row) => row.seq)) }, { leasedUntil });
      }
      return mine;
    });
  }

  private async deliverInOrder(destination: ProcessName, rows: OutboxEvent[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      if (this.stopped) return this.release(rows.slice(index));
      try {
        requireYoung(row);
        await this.transport.deliver(destination, toDelivery(row, this.key));
      } catch (error) {
        await this.postpone(row, error);
        return this.release(rows.slice(index + 1));
      }
      await this.store.write((manager) => manager.delete(OutboxEvent, { seq: row.seq }));
    }
  }

  private async postpone(row: OutboxEvent, error: unknown): Promise<void> {
    const lastError = error instanceof DeliveryRefused ? error.code : 'UNREACHABLE';
    const kind = kindOf(lastError);
    // Failures count in a row and by their kind: an outage waited out is not held against the event.
    const attempts = row.lastError !== null && kindOf(row.lastError) === kind ? row.attempts + 1 : 1;
    const { longestWaitMs, parkedAfter } = patience[kind];
    const parked = attempts >= parkedAfter;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts, 10), longestWaitMs);
    const dueAt = new Date(Date.now() + wait);
    await this.store.write((manager) =>
      manager.update(
        OutboxEvent,
        { seq: row.seq },
        { attempts, parked, leasedUntil: null, dueAt, lastError },
      ),
    );
    const { eventId, type, destination } = row;
    if (parked) this.log.warn({ eventId, type, destination, code: lastError }, 'event parked');
    else setTimeout(() => this.nudge(), wait + 5).unref();
  }

  private async release(rows: OutboxEvent[]): Promise<void> {
    if (rows.length === 0) return;
    await this.store.write((manager) =>
      manager.update(OutboxEvent, { seq: In(rows.map((row) => row.seq)) }, { leasedUntil: null }),
    );
  }
}

function kindOf(lastError: string): keyof typeof patience {
  return Object.hasOwn(patience, lastError) ? (lastError as keyof typeof patience) : 'REFUSED';
}

function requireYoung({ createdAt, lastError }: OutboxEvent): void {
  const replayed = lastError === 'TOO_OLD';
  if (!replayed && Date.now() - createdAt.getTime() > OLDEST_SENT_MS) throw new DeliveryRefused('TOO_OLD');
}

function toDelivery(row: OutboxEvent, key: Buffer): Delivery {
  if (!macHolds(key, row)) throw new DeliveryRefused('TAMPERED');
  return {
    eventId: row.eventId,
    type: row.type as Delivery['type'],
    payload: JSON.parse(row.payload) as Delivery['payload'],
  };
}
