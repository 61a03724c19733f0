import {
  AuditSealer,
  Executive,
  Outbox,
  auditFile,
  type Clock,
  type Delivery,
  type Keys,
  type Log,
  type Settings,
  type Store,
  sweeping,
  takeIn,
  type WorkerLoop,
} from '../kernel';
import { Attempts } from './attempts/attempts';
import { Accounts } from './callers/accounts';
import { sweepProviderRows } from './realm/adapter';
import { Sessions } from './sessions/sessions';
import { gatewayStore } from './store';

const SWEEP_EVERY_MS = 5 * 60_000;
const NAME = 'gateway';

export interface MemoryParts {
  store: Store;
  keys: Keys;
  clock: Clock;
  settings: Settings;
  log: Log;
}

/** What the gateway remembers, over its own database: copies of accounts, sessions, attempts, its audit. */
export class Memory {
  readonly executive: Executive;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  private readonly sealer: AuditSealer;
  private readonly sweeper: NodeJS.Timeout;
  private readonly sweeping: WorkerLoop;

  constructor(private readonly parts: MemoryParts) {
    const { store, keys, clock, settings, log } = parts;
    // The gateway tells nobody anything: its outbox stays empty.
    const nowhere = { deliver: () => Promise.reject(new Error('the gateway sends no events')) };
    this.executive = new Executive(
      store,
      { clock, keys, settings, services: {} },
      new Outbox(store, nowhere, log, keys.secret('outbox')),
    );
    this.sealer = new AuditSealer(store, keys, clock, auditFile(settings.dataDir, NAME), log);
    this.accounts = new Accounts(store, keys, log);
    this.sessions = new Sessions(store, keys);
    this.attempts = new Attempts(store, keys);
    this.sweeping = sweeping(store, log);
    this.sealer.start();
    this.sweeping.start();
    this.sweeper = setInterval(() => void this.sweep(), SWEEP_EVERY_MS).unref();
  }

  /** Takes an event of another process in, once. */
  async receive(delivery: Delivery): Promise<void> {
    await takeIn(this.executive, NAME, gatewayStore.subscriptions, delivery);
    // What events change here are the copies of accounts.
    this.accounts.forget();
  }

  async stop(): Promise<void> {
    clearInterval(this.sweeper);
    await this.sweeping.stop();
    await this.sealer.stop();
    await this.parts.store.close();
  }

  private async sweep(): Promise<void> {
    try {
      await this.sessions.sweep();
      await this.attempts.sweep();
      await sweepProviderRows(this.parts.store);
    } catch (error) {
      this.parts.log.error({ err: error }, 'sweeping failed');
    }
  }
}
