import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AuditDetails, AuditNote } from './audit/entry';
import type { Clock } from './clock';
import type { DomainEvent } from './events/event';
import type { Recorded } from './fields';
import type { Keys } from './keys';
import type { Lifecycle } from './lifecycle';
import type { Decision, Policy } from './policy';
import { Refusal } from './refusal';
import type { Settings } from './settings';
import type { Store } from './store';
import type { Viewer } from './viewer';

type EntityClass<E> = new () => E;

/** What a running subgraph gives to every act. */
export interface ContextParts {
  clock: Clock;
  keys: Keys;
  settings: Settings;
  services: object;
}

/** What every command's input has. */
export interface CommandInput {
  /** Chosen by the caller, new for each act: repeating a request with it changes nothing more. */
  idempotencyKey: string;
}

/**
 * An act: load and lock, authorise, move the lifecycle, record, tell others; one transaction, or nothing.
 * `mayRead` guards a replay's answer, so that a viewer who lost access gets nothing by repeating a request.
 */
export interface Command<I extends CommandInput, E extends Recorded> {
  name: string;
  result: EntityClass<E>;
  mayRead: Policy<E>;
  handle(ctx: CommandContext, input: I): Promise<E>;
}

export function command<I extends CommandInput, E extends Recorded>(
  definition: Command<I, E>,
): Command<I, E> {
  return definition;
}

/** What a command or an event handler works with. Collects audit notes and events; the kernel writes them. */
export class CommandContext {
  readonly notes: AuditNote[] = [];
  readonly events: DomainEvent[] = [];
  /** What the audit says besides, should the act be refused: whom it would have served. No personal data. */
  readonly ifDenied: AuditDetails = {};
  readonly now: Date;
  private made = 0;

  constructor(
    readonly viewer: Viewer,
    readonly manager: EntityManager,
    private readonly store: Store,
    private readonly parts: ContextParts,
  ) {
    this.now = parts.clock.now();
  }

  get keys(): Keys {
    return this.parts.keys;
  }
  get settings(): Settings {
    return this.parts.settings;
  }
  /** What the subgraph's definition brought along; each subgraph narrows it in one place. */
  get services(): object {
    return this.parts.services;
  }

  /** Loads and locks a record. Unknown and unreadable ids are the same NOT_FOUND; STALE_VERSION if it moved on. */
  async lock<E extends Recorded>(
    entity: EntityClass<E>,
    id: string,
    mayRead: Policy<E>,
    expectedVersion?: number,
  ): Promise<E> {
    const record = await this.lockWhere(entity, { id });
    if (!record || !mayRead(this.viewer, record).allowed) throw new Refusal('NOT_FOUND');
    if (expectedVersion !== undefined && record.version !== expectedVersion) {
      throw new Refusal('STALE_VERSION', { version: record.version });
    }
    return record;
  }

  /** Loads and locks one record by other columns; null when there is none. */
  lockWhere<E extends Recorded>(entity: EntityClass<E>, where: object): Promise<E | null> {
    return this.manager.findOne(entity, { where: where, ...this.store.rowLock });
  }

  /** Locks rows that are found by a query of one's own: spread it into its options. */
  get rowLock(): Store['rowLock'] {
    return this.store.rowLock;
  }

  /** Throws the policy's refusal. */
  require(decision: Decision): void {
    if (!decision.allowed) throw new Refusal(decision.code);
  }

  /** Takes a lifecycle step; the only way a state changes. */
  move<S extends string, A extends string>(
    record: { state: S },
    lifecycle: Lifecycle<S, A>,
    action: A,
  ): void {
    record.state = lifecycle.next(record.state, action);
  }

  /**
   * An id for a new record (UUID version 7) that sorts after those this act made before: what happens at one
   * instant keeps its order. Where an id must tell nothing, not even when it was made, use a random one.
   */
  newId(): string {
    const time = this.now.getTime().toString(16).padStart(12, '0');
    const place = (this.made++ % 0x1000).toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${place}${randomUUID().slice(18)}`;
  }

  /** Makes a new record; it gets its first version and its times when saved. */
  create<E extends Recorded>(entity: EntityClass<E>, values: Partial<E> & { id: string }): E {
    return this.manager.create(entity, { ...values, createdAt: this.now } as never);
  }

  async save<E extends Recorded>(record: E): Promise<E> {
    record.updatedAt = this.now;
    return this.manager.save(record);
  }

  /** Notes the act for the audit. No personal data: identifiers, codes and counts only. */
  record(action: string, subject: { type: string; id: string }, details?: AuditDetails): void {
    this.notes.push({ action, subject, ...(details && { details }) });
  }

  /** Tells other subgraphs, once this transaction is committed. */
  emit(domainEvent: DomainEvent): void {
    this.events.push(domainEvent);
  }
}
