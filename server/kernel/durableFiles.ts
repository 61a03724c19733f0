import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const DRAFT = '.part';

/** Who may read a file: its owner alone, or everybody on the host. */
export type FileMode = 0o600 | 0o644;

/** Writes all of `content` to an open file, however many writes that takes, and waits until it is on the disk. */
export function writeThrough(handle: number, content: string): void {
  writeFileSync(handle, content);
  fsyncSync(handle);
}

/** Waits until the disk knows which files a folder has: a new name is on it only then, whatever is in the file. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts new content in a file's place, whole or not at all, on disk before this returns. */
export function replaceFile(file: string, content: string, mode: FileMode = 0o600): void {
  renameSync(draftOf(file, content, mode), file);
  syncFolder(dirname(file));
}

/** The same where there is no file yet; one that is there stays as it is. */
export function makeFile(file: string, content: string, mode: FileMode = 0o600): void {
  const draft = draftOf(file, content, mode);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(dirname(file));
}

/** Removes what a writer that was killed left in a folder. Only while nobody writes there. */
export function removeDrafts(folder: string): void {
  for (const file of readdirSync(folder)) if (file.endsWith(DRAFT)) rmSync(join(folder, file));
  syncFolder(folder);
}

function draftOf(file: string, content: string, mode: FileMode): string {
  const draft = `${file}.${randomUUID()}${DRAFT}`;
  const handle = openSync(draft, 'wx', mode);
  try {
    // A process that keeps what it writes to itself would keep public files to itself, too.
    fchmodSync(handle, mode);
    writeThrough(handle, content);
    return draft;
  } catch (error) {
    rmSync(draft);
    throw error;
  } finally {
    closeSync(handle);
  }
}
