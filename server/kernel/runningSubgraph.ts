import { join } from 'node:path';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { EntityManager, MigrationInterface } from 'typeorm';
import type { EventPayloads, EventType } from '../contracts/events';
import { looksToNote } from './audit/looks';
import { AuditSealer } from './audit/sealer';
import type { Clock } from './clock';
import type { CommandContext } from './command';
import { type Delivery, DeliveryRefused, type EventTransport } from './events/event';
import { takeIn } from './events/inbox';
import { Outbox } from './events/outbox';
import { Executive } from './execute';
import type { Keys } from './keys';
import { checkLifecycles, type Lifecycle } from './lifecycle';
import type { Log } from './log';
import { presentError } from './present';
import { Refusal } from './refusal';
import { createRequestContext, type RequestContext } from './request';
import type { Settings } from './settings';
import type { Store } from './store';
import { buildSubgraphSchema, type SchemaParts, type SubgraphRequest, type SubgraphSchema } from './subgraph';
import { SubgraphExecutor } from './subgraphExecutor';
import { type PassingRows, sweeping } from './sweep';
import { ViewerReader } from './tokens';
import type { Viewer } from './viewer';
import { type Worker, WorkerLoop } from './worker';

export type Subscriptions = {
  [T in EventType]?: (ctx: CommandContext, payload: EventPayloads[T]) => Promise<void>;
};

export interface MadeFile {
  contentType: string;
  filename: string;
  body: Buffer;
}

/** Makes a file for a viewer, from the rest of the path. Refuses like a query does. */
export type FileMaker = (ctx: RequestContext, rest: string) => Promise<MadeFile>;

/** Everything a subgraph is, without the machine it runs on. */
export interface SubgraphDefinition extends SchemaParts {
  entities: readonly (new () => object)[];
  migrations: readonly (new () => MigrationInterface)[];
  lifecycles: readonly Lifecycle<never, never>[];
  subscriptions: Subscriptions;
  /** By the first segment of the path under `/files`. */
  files?: Record<string, FileMaker>;
  /** What commands, handlers and resolvers of this subgraph share beyond its store. */
  services?: object;
  /** Rows of its own that are removed when their time has passed. */
  passing?: readonly PassingRows[];
  workers?: (running: RunningSubgraph) => Worker[];
  /** Whether what it needs of others has come; without this it is ready once it runs. */
  isReady?: (read: EntityManager) => Promise<boolean>;
  /** What /readyz says besides: how it stands with something that it may be ready without. */
  notes?: () => Record<string, string>;
}

export interface Surroundings {
  store: Store;
  /** Other databases of the subgraph, closed with it. */
  furtherStores?: readonly Store[];
  keys: Keys;
  clock: Clock;
  settings: Settings;
  log: Log;
  transport: EventTransport;
}

/** A subgraph at work: answers signed viewers, takes events in, sends its own, seals its audit. */
export class RunningSubgraph {
  readonly name: string;
  readonly executive: Executive;
  readonly outbox: Outbox;
  readonly sealer: AuditSealer;
  private readonly viewers: ViewerReader;
  private readonly executor: SubgraphExecutor;
  private readonly loops: WorkerLoop[];
  private looking: Promise<boolean> | undefined;

  private constructor(
    readonly definition: SubgraphDefinition,
    readonly schema: SubgraphSchema,
    readonly around: Surroundings,
  ) {
    this.name = definition.name;
    const { store, keys, clock, settings, log, transport } = around;
    const services = definition.services ?? {};
    this.outbox = new Outbox(store, transport, log, keys.secret('outbox'));
    this.executive = new Executive(store, { clock, keys, settings, services }, this.outbox);
    this.sealer = new AuditSealer(store, keys, clock, auditFile(settings.dataDir, this.name), log);
    this.viewers = new ViewerReader(keys);
    this.executor = new SubgraphExecutor(schema.schema);
    this.loops = (definition.workers?.(this) ?? []).map((worker) => new WorkerLoop(worker, log));
    this.loops.push(sweeping(store, log, definition.passing));
  }

  static async start(definition: SubgraphDefinition, around: Surroundings): Promise<RunningSubgraph> {
    checkLifecycles(definition.lifecycles);
    const running = new RunningSubgraph(definition, await buildSubgraphSchema(definition), around);
    running.sealer.start();
    running.outbox.start();
    for (const loop of running.loops) loop.start();
    return running;
  }

  /**
   * Answers a request of the viewer under the gateway's signature; without one, nothing but the refusal. After
   * `deadline`, on the clock of `performance.now()`, nothing more is begun for it.
   */
  async execute(
    request: SubgraphRequest,
    viewerToken: string | undefined,
    deadline = Infinity,
  ): Promise<ExecutionResult> {
    const { log } = this.around;
    try {
      const viewer = await this.viewers.read(viewerToken);
      const executed = await this.executor.execute(request, this.contextFor(viewer, deadline));
      const { data, errors } = executed;
      const looks = looksToNote(viewer, executed, request.operationName);
      if (looks.length > 0) await this.executive.audit(viewer, looks);
      return {
        ...(data !== undefined && { data }),
        ...(errors && { errors: errors.map((error) => presentError(error, viewer.language, log)) }),
      };
    } catch (error) {
      return { errors: [presentError(asGraphQLError(error), 'en', log)] };
    }
  }

  /** Makes a file for the viewer. Throws a Refusal. */
  async file(path: string, viewerToken: string | undefined): Promise<MadeFile> {
    const viewer = await this.viewers.read(viewerToken);
    const [kind = '', ...rest] = path.split('/');
    const make = this.definition.files?.[kind];
    if (!make) throw new Refusal('NOT_FOUND');
    try {
      return await make(this.contextFor(viewer), rest.join('/'));
    } catch (error) {
      if (error instanceof Refusal) {
        await this.executive.audit(viewer, [{ action: 'denied', details: { file: kind, code: error.code } }]);
      }
      throw error;
    }
  }

  /** Takes an event in, once. Throws `DeliveryRefused` when it cannot: INTERNAL for a fault of ours. */
  async receive(delivery: Delivery): Promise<void> {
    try {
      await takeIn(this.executive, this.name, this.definition.subscriptions, delivery);
    } catch (error) {
      if (error instanceof DeliveryRefused) throw error;
      const { eventId, type } = delivery;
      this.around.log.error({ err: error, eventId, type }, 'event failed');
      throw new DeliveryRefused('INTERNAL');
    }
  }

  /** Whether it can do its work: its database answers and what it needs of others is there. */
  isReady(): Promise<boolean> {
    // One at a time: each keeps a connection of the store until it is answered.
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /** What there is to say of it besides whether it is ready. */
  get notes(): Record<string, string> {
    return this.definition.notes?.() ?? {};
  }

  /** Runs workers now instead of at their next interval. */
  nudgeWorkers(): void {
    for (const loop of this.loops) loop.nudge();
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.outbox.stop();
    await this.sealer.stop();
    await Promise.all(
      [this.around.store, ...(this.around.furtherStores ?? [])].map((store) => store.close()),
    );
  }

  private async look(): Promise<boolean> {
    const { read } = this.around.store;
    await read.query('SELECT 1');
    return (await this.definition.isReady?.(read)) ?? true;
  }

  private contextFor(viewer: Viewer, deadline = Infinity): RequestContext {
    const { clock, keys, settings, store } = this.around;
    return createRequestContext({
      viewer,
      clock,
      keys,
      settings,
      services: this.definition.services ?? {},
      read: store.read,
      run: (command, input) => this.executive.run(viewer, command, input),
      transact: (work) => this.executive.transact(viewer, work),
      unparkEvent: (id) => this.executive.unparkEvent(viewer, id),
      audit: (...notes) => this.executive.audit(viewer, notes),
      requireTime: () => {
        if (performance.now() >= deadline) throw new Refusal('SUBGRAPH_UNAVAILABLE');
      },
    });
  }
}

/** Where a subgraph's audit checkpoints are kept: outside its database. */
export function auditFile(dataDir: string, name: string): string {
  return join(dataDir, 'audit', `${name}.checkpoints`);
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError
    ? error
    : new GraphQLError('failed', { originalError: error as Error });
}
