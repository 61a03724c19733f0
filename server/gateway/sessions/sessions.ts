import { createHash, randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import type { Store } from '../../kernel';
import { Session } from './session.entity';

const MINUTE = 60_000;
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 10 * 60 * MINUTE;
/** How stale `lastSeenAt` may be: a busy session is not written at each request. */
const SEEN_EVERY_MS = MINUTE;

/** Sessions of signed-in browsers. All times here are machine time. */
export class Sessions {
  constructor(private readonly store: Store) {}

  /** Starts a session; the answer is the cookie's value and is known to the browser alone. */
  async start(account: string, stepUpAt: Date | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    await this.store.write((manager) =>
      manager.insert(Session, {
        tokenHash: hashOf(token),
        account,
        startedAt: now,
        lastSeenAt: now,
        stepUpAt,
      }),
    );
    return token;
  }

  /** The session of a cookie, unless it is over; keeps it from idling out. */
  async find(token: string): Promise<Session | null> {
    const tokenHash = hashOf(token);
    const session = await this.store.read.findOneBy(Session, { tokenHash });
    const now = Date.now();
    if (!session || isOver(session, now)) return null;
    if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      await this.store.write((manager) =>
        manager.update(Session, { tokenHash }, { lastSeenAt: new Date(now) }),
      );
    }
    return session;
  }

  /** Notes that the session's owner just showed a second factor. */
  async stepUp(token: string, at: Date): Promise<void> {
    await this.store.write((manager) =>
      manager.update(Session, { tokenHash: hashOf(token) }, { stepUpAt: at, lastSeenAt: new Date() }),
    );
  }

  async end(token: string): Promise<void> {
    await this.store.write((manager) => manager.delete(Session, { tokenHash: hashOf(token) }));
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
  return createHash('sha256').update(token).digest('base64url');
}
