import { closeSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { chmod, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { syncFolder, writeThrough } from '../../kernel';

/** Puts new content in a file's place, whole or not at all, on disk before this returns; for the owner only. */
export function replaceFile(file: string, content: string): void {
  renameSync(draftOf(file, content), file);
  syncFolder(dirname(file));
}

/** The same where there is no file yet; one that is there stays as it is. */
export function makeFile(file: string, content: string): void {
  const draft = draftOf(file, content);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(dirname(file));
}

function draftOf(file: string, content: string): string {
  const draft = `${file}.${randomUUID()}.part`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeThrough(handle, content);
    return draft;
  } catch (error) {
    rmSync(draft);
    throw error;
  } finally {
    closeSync(handle);
  }
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
    const folder = await open(directory);
    await folder.sync().finally(() => folder.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}
