import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeAudit } from '../audit/entry';
import { makeFile, removeDrafts, syncFolder } from '../durableFiles';
import { NEXT, newKeyFile, openKeys } from '../keys';
import { AuditEntry } from '../tables';
import { KEY_RENEWED, renewalNote, type Renewing, sealerFor, versionId } from './renewing';
import { type Resealed, resealRows, type SealedRows } from './sealedRows';

/**
 * Renews a key of which no former version is kept, and seals anew whatever rows are under it. The new key lies beside
 * the former one until the rows are under it; the process cannot start in between. Whoever was stopped on the way
 * completes it by doing it again.
 * @param file its name in the folder of the process's keys
 */
export async function renewStagedKey(
  renewing: Renewing,
  file: string,
  tables: readonly SealedRows[],
): Promise<Resealed> {
  const { process, store, keysDir, clock, operator } = renewing;
  const keys = openKeys(keysDir, process, file);
  const path = join(keys.directory, file);
  makeFile(path + NEXT, newKeyFile(file));
  const next = readFileSync(path + NEXT, 'utf8');
  const [formerKey, nextKey] = [readFileSync(path, 'utf8'), next].map((text) => Buffer.from(text, 'base64'));
  const done = await store.write(async (manager) => {
    const all: Resealed = { rows: 0, unsound: [] };
    for (const table of tables) {
      const { rows, unsound } = await resealRows(manager, table, formerKey, nextKey);
      all.rows += rows;
      all.unsound = [...all.unsound, ...unsound];
    }
    const told = { action: KEY_RENEWED, subjectId: versionId(next) };
    if (!(await manager.existsBy(AuditEntry, told))) {
      const note = renewalNote(file.split('.')[0], next, { rows: all.rows, unsound: all.unsound.length });
      await writeAudit(manager, keys.secret('audit'), operator, clock.now(), [note]);
    }
    return all;
  });
  renameSync(path + NEXT, path);
  syncFolder(keys.directory);
  removeDrafts(keys.directory);
  // Publishes the other half of a pair.
  await sealerFor(renewing, openKeys(keysDir, process)).seal();
  return done;
}
