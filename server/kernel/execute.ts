import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type AuditDetails, type AuditNote, writeAudit } from './audit/entry';
import { canonicalJson } from './canonical';
import { type Command, CommandContext, type CommandInput, type ContextParts } from './command';
import { type Outbox, writeEvents } from './events/outbox';
import type { Recorded } from './fields';
import { Refusal } from './refusal';
import { isDuplicateKey, type Store } from './store';
import { IdempotencyKey, InboxEvent, OutboxEvent } from './tables';
import type { Viewer } from './viewer';

const KEY_SHAPE = /^[\w-]{8,64}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Runs acts: each in one transaction with its audit entries, its events and its idempotency key. */
export class Executive {
  constructor(
    private readonly store: Store,
    private readonly parts: ContextParts,
    private readonly outbox: Outbox,
  ) {}

  private get auditKey(): Buffer {
    return this.parts.keys.secret('audit');
  }

  /** Runs a command. A repeated key with the same input answers with the record as it is now. */
  async run<I extends CommandInput, E extends Recorded>(
    viewer: Viewer,
    command: Command<I, E>,
    input: I,
  ): Promise<E> {
    if (!KEY_SHAPE.test(input.idempotencyKey)) {
      throw new Refusal('BAD_INPUT', {}, { idempotencyKey: 'SHAPE' });
    }
    let besides: AuditDetails = {};
    try {
      return await this.transact(viewer, async (ctx) => {
        besides = ctx.ifDenied;
        const replay = await this.claim(ctx, command, input);
        if (replay) return replay;
        const record = await command.handle(ctx, input);
        if (ctx.notes.length === 0) throw new Error(`${command.name} recorded nothing in the audit`);
        const { manager } = ctx;
        const key = { viewerId: viewer.id, key: input.idempotencyKey };
        await manager.update(IdempotencyKey, key, { resultId: record.id });
        return record;
      });
    } catch (error) {
      if (error instanceof Refusal) await this.recordDenial(viewer, command.name, input, error, besides);
      throw error;
    }
  }

  /** One transaction for whoever acts without a command: event handlers and workers. */
  async transact<T>(viewer: Viewer, work: (ctx: CommandContext) => Promise<T>): Promise<T> {
    let eventsWritten = false;
    const result = await this.store.write(async (manager) => {
      const ctx = new CommandContext(viewer, manager, this.store, this.parts);
      const done = await work(ctx);
      await writeAudit(manager, this.auditKey, viewer, ctx.now, ctx.notes);
      await writeEvents(manager, this.parts.keys.secret('outbox'), ctx.events);
      eventsWritten = ctx.events.length > 0;
      return done;
    });
    if (eventsWritten) this.outbox.nudge();
    return result;
  }

  /** Writes audit entries of a look that changes nothing; whoever looks waits until they are committed. */
  async audit(viewer: Viewer, notes: readonly AuditNote[]): Promise<void> {
    await this.store.write((manager) =>
      writeAudit(manager, this.auditKey, viewer, this.parts.clock.now(), notes),
    );
  }

  /** Whether an event was taken in already. */
  hasReceived(eventId: string): Promise<boolean> {
    return this.store.read.existsBy(InboxEvent, { eventId });
  }

  /** Sends a parked event on its way again; null when there is none of this id (`<event>.<destination>`). */
  async unparkEvent(viewer: Viewer, id: string): Promise<OutboxEvent | null> {
    const [eventId = '', destination = ''] = id.split('.');
    const row = await this.transact(viewer, async (ctx) => {
      const parked = await ctx.manager.findOneBy(OutboxEvent, { eventId, destination, parked: true });
      if (!parked) return null;
      await ctx.manager.update(
        OutboxEvent,
        { seq: parked.seq },
        { parked: false, attempts: 0, dueAt: new Date() },
      );
      ctx.record(
        'event.replayed',
        { type: 'event', id: parked.eventId },
        { destination: parked.destination },
      );
      return parked;
    });
    this.outbox.nudge();
    return row;
  }

  /** Takes the key for this act, or finds the record that its first use led to. */
  private async claim<I extends CommandInput, E extends Recorded>(
    ctx: CommandContext,
    command: Command<I, E>,
    input: I,
  ): Promise<E | undefined> {
    const { manager, viewer } = ctx;
    const mine = {
      viewerId: viewer.id,
      key: input.idempotencyKey,
      command: command.name,
      inputHash: createHmac('sha256', this.parts.keys.secret('idempotency'))
        .update(canonicalJson(input))
        .digest('base64url'),
    };
    const earlier = await this.insertOrFind(manager, { ...mine, resultId: '', createdAt: new Date() });
    if (!earlier) return undefined;
    if (earlier.command !== mine.command || earlier.inputHash !== mine.inputHash) {
      throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    }
    const record = await manager.findOne(command.result, { where: { id: earlier.resultId } as never });
    if (!record || !command.mayRead(viewer, record).allowed) throw new Refusal('NOT_FOUND');
    return record;
  }

  private async insertOrFind(manager: EntityManager, row: IdempotencyKey): Promise<IdempotencyKey | null> {
    const { viewerId, key } = row;
    const earlier = await manager.findOneBy(IdempotencyKey, { viewerId, key });
    if (earlier) return earlier;
    try {
      await manager.insert(IdempotencyKey, row);
      return null;
    } catch (error) {
      // Another request with this key committed since we looked.
      if (!isDuplicateKey(error)) throw error;
      return manager.findOneBy(IdempotencyKey, { viewerId, key });
    }
  }

  private async recordDenial(
    viewer: Viewer,
    name: string,
    input: object,
    refusal: Refusal,
    besides: AuditDetails,
  ): Promise<void> {
    const { id } = input as { id?: unknown };
    await this.audit(viewer, [
      {
        action: 'denied',
        // Only what has the shape of an identifier: anything else could be somebody's data.
        ...(typeof id === 'string' && UUID.test(id) && { subject: { type: 'requested', id } }),
        details: { ...besides, command: name, code: refusal.code },
      },
    ]);
  }
}
