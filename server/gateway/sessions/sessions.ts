import { hash, randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import type { Keys, Store } from '../../kernel';
import { ACCOUNTS_KEY } from '../callers/accountsKey';
import { Remembered } from '../callers/remembered';
import { Session, sessionSeal } from './session.entity';

const MINUTE = 60_000;
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 10 * 60 * MINUTE;
/** How stale `lastSeenAt` may be: a busy session is not written at each request. */
const SEEN_EVERY_MS = MINUTE;
const KEPT = 5000;
/** How long another gateway process may take to see that a session ended; this one sees it at once. */
const KEPT_MS = 1000;

/** Sessions of signed-in browsers. All times here are machine time. */
export class Sessions {
  private readonly known = new Remembered<Session>(KEPT, KEPT_MS);

  constructor(
    private readonly store: Store,
    private readonly keys: Keys,
  ) {}

  /** Starts a session; the answer is the cookie's value and is known to the browser alone. */
  async start(account: string, stepUpAt: Date | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    const session = { tokenHash: hashOf(token), account, startedAt: now, lastSeenAt: now, stepUpAt };
    await this.store.write((manager) =>
      manager.insert(Session, { ...session, mac: sessionSeal.of(this.key, session) }),
    );
    return token;
  }

  /** The session of a cookie, unless it is over or was not written by us; keeps it from idling out. */
  async find(token: string): Promise<Session | null> {
    const tokenHash = hashOf(token);
    const known = this.known.get(tokenHash);
    const session = known ?? (await this.store.read.findOneBy(Session, { tokenHash }));
    const now = Date.now();
    if (!session || isOver(session, now)) return null;
    if (!known && !sessionSeal.holds(this.key, session)) return null;
    if (!known) this.known.set(tokenHash, session);
    if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      await this.store.write((manager) =>
        manager.update(Session, { tokenHash }, { lastSeenAt: new Date(now) }),
      );
      session.lastSeenAt = new Date(now);
    }
    return session;
  }

  /** Notes that the session's owner just showed a second factor. */
  async stepUp(token: string, at: Date): Promise<void> {
    const session = await this.find(token);
    if (!session) return;
    const { tokenHash } = session;
    const mac = sessionSeal.of(this.key, { ...session, stepUpAt: at });
    await this.store.write((manager) =>
      manager.update(Session, { tokenHash }, { stepUpAt: at, lastSeenAt: new Date(), mac }),
    );
    this.known.forget(hashOf(token));
  }

  async end(token: string): Promise<void> {
    await this.store.write((manager) => manager.delete(Session, { tokenHash: hashOf(token) }));
    this.known.forget(hashOf(token));
  }

  private get key(): Buffer {
    return this.keys.secret(ACCOUNTS_KEY);
  }

  async sweep(): Promise<void> {
    const now = Date.now();
    await this.store.write(async (manager) => {
      await manager.delete(Session, { startedAt: LessThan(new Date(now - ABSOLUTE_MS)) });
      await manager.delete(Session, { lastSeenAt: LessThan(new Date(now - IDLE_MS - SEEN_EVERY_MS)) });
    });
  }
}

function isOver({ startedAt, lastSeenAt }: Session, now: number): boolean {
  return now - startedAt.getTime() > ABSOLUTE_MS || now - lastSeenAt.getTime() > IDLE_MS;
}

function hashOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
