import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../../kernel';
import { writeOnce } from '../outFiles';

/** Where payment orders leave the vault for the bank. */
export interface BankOut {
  /** Writes an order's files out where the bank does not look, under a name of this attempt. */
  prepare(reference: string, attempt: string, files: { record: Buffer; paper: Buffer }): Promise<void>;
  /** Moves what was prepared to where the bank fetches it: once, whatever the bank has fetched since. */
  handOver(reference: string, attempt: string): Promise<void>;
  /** Takes an order's files away: what was prepared, and what the bank has not fetched. */
  remove(reference: string): Promise<void>;
}

/** The record goes last: whoever picks orders up by record finds its paper beside it. */
const KINDS = ['pdf', 'json'] as const;

/**
 * The bank's directory. A move cannot happen twice: what is no longer among the prepared files has been handed over, so
 * that an act repeated after a crash writes nothing that the bank has fetched already.
 */
export function openBankDirectory(directory: string): BankOut {
  const prepared = join(directory, '.prepared');
  return {
    async prepare(reference, attempt, { record, paper }) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await writeOnce(join(prepared, `${reference}.${attempt}.pdf`), paper);
      await writeOnce(join(prepared, `${reference}.${attempt}.json`), record);
    },
    async handOver(reference, attempt) {
      for (const kind of KINDS) {
        await moveIfThere(
          join(prepared, `${reference}.${attempt}.${kind}`),
          join(directory, `${reference}.${kind}`),
        );
        syncFolder(directory);
      }
      syncFolder(prepared);
    },
    async remove(reference) {
      for (const kind of KINDS) await rm(join(directory, `${reference}.${kind}`), { force: true });
      const left = await readdir(prepared).catch(() => []);
      for (const name of left.filter((file) => file.startsWith(`${reference}.`)))
        await rm(join(prepared, name));
    },
  };
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
