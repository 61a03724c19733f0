import { IsNull } from 'typeorm';
import type { Keys } from '../keys';
import type { Store } from '../store';
import { AuditEntry } from '../tables';
import { checkpointHash, readCheckpoints, signatureHolds } from './checkpoints';
import { entryMac } from './entry';
import { merkleRoot } from './merkle';
import { leavesOf } from './sealer';

export interface AuditVerdict {
  entries: number;
  checkpoints: number;
  /** Committed in the last moments and not yet under a checkpoint. */
  unsealed: number;
  problems: string[];
}

const PAGE = 2000;

/** Finds every edited, deleted, reordered, inserted or cut-off entry up to the last checkpoint. */
export async function verifyAudit(store: Store, keys: Keys, checkpointFile: string): Promise<AuditVerdict> {
  const problems: string[] = [];
  const checkpoints = readCheckpoints(checkpointFile);
  let previous = checkpointHash(undefined);
  for (const [index, checkpoint] of checkpoints.entries()) {
    const name = `checkpoint ${checkpoint.number}`;
    if (checkpoint.number !== index + 1) problems.push(`${name}: expected number ${index + 1}`);
    if (checkpoint.previous !== previous) problems.push(`${name}: does not follow the one before it`);
    if (!signatureHolds(keys.publicKeyOf(keys.process), checkpoint)) problems.push(`${name}: bad signature`);
    const leaves = await leavesOf(store.read, checkpoint.number);
    if (leaves.length !== checkpoint.count) {
      problems.push(`${name}: ${checkpoint.count} entries were sealed, ${leaves.length} are there`);
    } else if (merkleRoot(leaves) !== checkpoint.root) {
      problems.push(`${name}: its entries were changed or reordered`);
    }
    previous = checkpointHash(checkpoint);
  }

  const { entries, badMacs, beyond } = await checkEntries(store, keys, checkpoints.length);
  problems.push(...badMacs.map((id) => `entry ${id}: its content does not match its MAC`));
  if (beyond > 0)
    problems.push(`${beyond} entries claim a checkpoint that the checkpoint file does not have`);
  const unsealed = await store.read.countBy(AuditEntry, [
    { checkpoint: IsNull() },
    { checkpoint: checkpoints.length + 1 },
  ]);
  return { entries, checkpoints: checkpoints.length, unsealed, problems };
}

async function checkEntries(store: Store, keys: Keys, lastCheckpoint: number) {
  const key = keys.secret('audit');
  const badMacs: string[] = [];
  let entries = 0;
  let beyond = 0;
  for (let after = ''; ;) {
    const page = await store.read
      .createQueryBuilder(AuditEntry, 'e')
      .where('e.id > :after', { after })
      .orderBy('e.id')
      .limit(PAGE)
      .getMany();
    for (const entry of page) {
      if (entryMac(key, entry) !== entry.mac) badMacs.push(entry.id);
      // The next number is the window: written to the database, on its way to the file.
      if (entry.checkpoint !== null && entry.checkpoint > lastCheckpoint + 1) beyond += 1;
    }
    entries += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { entries, badMacs, beyond };
    after = last.id;
  }
}
