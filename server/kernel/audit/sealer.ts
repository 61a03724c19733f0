import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock';
import type { Keys } from '../keys';
import type { Log } from '../log';
import type { Store } from '../store';
import { AuditEntry, AuditHead } from '../tables';
import {
  appendCheckpoint,
  type Checkpoint,
  checkpointHash,
  mendCheckpoints,
  readCheckpoints,
  signCheckpoint,
} from './checkpoints';
import { merkleRoot } from './merkle';

const EVERY_MS = 1000;
/** Few enough that whoever writes next hardly waits. */
const MOST_AT_ONCE = 500;

/** The one row of `audit_head`. */
export const HEAD = 'last';

/**
 * Puts committed audit entries under a signed Merkle root in a file outside the database, every second
 * and at stop. An entry is open to unseen deletion only until then.
 */
export class AuditSealer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  /** Where the file ends, and the number after which the next checkpoint comes. */
  private end: { last: Checkpoint | undefined; number: number } | undefined;

  constructor(
    private readonly store: Store,
    private readonly keys: Keys,
    private readonly clock: Clock,
    private readonly file: string,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.seal().catch((error: unknown) => this.log.error({ err: error }, 'audit sealing failed'));
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.seal();
  }

  /** Seals everything committed so far. */
  seal(): Promise<void> {
    const next = this.running.catch(() => undefined).then(() => this.sealAll());
    this.running = next;
    return next;
  }

  /** The number of the last checkpoint; 0 before the first. */
  async lastNumber(): Promise<number> {
    this.end ??= await this.findEnd();
    return this.end.number;
  }

  private async sealAll(): Promise<void> {
    while (await this.sealSome());
  }

  /**
   * Goes on from the end of the file. A file that ends before the checkpoint the database knows of was cut:
   * its numbers are not given again, so that the gap stays to be found.
   */
  private async findEnd() {
    mendCheckpoints(this.file);
    const last = readCheckpoints(this.file).findLast((checkpoint) => checkpoint !== null) ?? undefined;
    const head = await this.store.read.findOneBy(AuditHead, { id: HEAD });
    return { last, number: Math.max(last?.number ?? 0, head?.number ?? 0) };
  }

  /** Returns whether there may be more. Entries numbered before a crash but not yet in the file come first. */
  private async sealSome(): Promise<boolean> {
    const end = (this.end ??= await this.findEnd());
    const number = end.number + 1;
    const unsealed = await this.store.read.countBy(AuditEntry, [{ checkpoint: number }]);
    if (unsealed === 0 && !(await this.numberEntries(number))) return false;
    const leaves = await leavesOf(this.store.read, number);
    const checkpoint = signCheckpoint(this.keys.signing, {
      number,
      count: leaves.length,
      root: merkleRoot(leaves),
      sealedAt: this.clock.now().toISOString(),
      previous: checkpointHash(end.last),
    });
    appendCheckpoint(this.file, checkpoint);
    this.end = { last: checkpoint, number };
    await this.store.write((manager) =>
      manager.save(AuditHead, { id: HEAD, number, hash: checkpointHash(checkpoint) }),
    );
    return leaves.length === MOST_AT_ONCE;
  }

  private async numberEntries(checkpoint: number): Promise<boolean> {
    if (
      !(await this.store.read.createQueryBuilder(AuditEntry, 'e').where('e.checkpoint IS NULL').getExists())
    ) {
      return false;
    }
    return this.store.write(async (manager) => {
      const entries = await manager
        .createQueryBuilder(AuditEntry, 'e')
        .select(['e.id'])
        .where('e.checkpoint IS NULL')
        .orderBy('e.at')
        .addOrderBy('e.id')
        .limit(MOST_AT_ONCE)
        .getMany();
      for (const [position, entry] of entries.entries()) {
        await manager.update(AuditEntry, { id: entry.id }, { checkpoint, position });
      }
      return entries.length > 0;
    });
  }
}

/** The leaves of a checkpoint, in order: identifier and MAC of each entry. */
export async function leavesOf(manager: EntityManager, checkpoint: number): Promise<string[]> {
  const entries = await manager.find(AuditEntry, { where: { checkpoint }, order: { position: 'ASC' } });
  return entries.map((entry) => `${entry.position} ${entry.id} ${entry.mac}`);
}
