import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { chmod, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Puts new content in a file's place, whole or not at all, on disk before this returns; for the owner only. */
export function replaceFile(file: string, content: string): void {
  const draft = `${file}.${randomUUID()}.part`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

/**
 * Writes a file that leaves the vault: whole or not at all, readable by the vault's user only, on disk before this
 * resolves. A file that is already there stays as it is; resolves to whether this call made it.
 */
export async function writeOnce(file: string, content: Buffer): Promise<boolean> {
  const directory = dirname(file);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const draft = `${file}.${randomUUID()}.part`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}
