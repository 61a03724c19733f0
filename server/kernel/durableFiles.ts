import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

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
