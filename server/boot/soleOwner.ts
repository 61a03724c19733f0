import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ProcessName } from '../contracts/events';

/** A process that is being restarted may still hold the lock for a moment. */
const WAIT_MS = 3000;

/**
 * Makes sure that nobody else runs these processes on the same folder: two sealers would tear one chain of
 * checkpoints. The operating system frees the lock when this process ends, however it ends.
 * Throws an Error that says what to do: `advice`.
 */
export function becomeSoleOwner(dataDir: string, processes: readonly ProcessName[], advice: string): void {
  const folder = join(dataDir, 'audit');
  mkdirSync(folder, { recursive: true });
  for (const name of processes) {
    const lock = new Database(join(folder, `${name}.lock`), { timeout: WAIT_MS });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      throw new Error(`${dataDir} is in use by another server. ${advice}`, { cause: error });
    }
    held.push(lock);
  }
}

/** Kept for as long as the process lives: an open transaction is the lock. */
const held: Database.Database[] = [];
