import type { Keys } from '../keys';
import { problemsOfRenewals } from '../keyRenewal/told';
import { Vouching } from '../keyRenewal/vouching';
import type { Store } from '../store';
import { AuditEntry, AuditHead } from '../tables';
import { type Checkpoint, checkpointHash, readCheckpoints, signatureHolds } from './checkpoints';
import { entryMac } from './entry';
import { merkleRoot } from './merkle';
import { HEAD, leavesOf } from './sealer';

export interface AuditVerdict {
  entries: number;
  checkpoints: number;
  /** Committed in the last moments and not yet under a checkpoint. */
  unsealed: number;
  problems: string[];
}

const PAGE = 2000;

/**
 * Finds every edited, deleted, reordered, inserted or cut-off entry up to the last checkpoint. The file and the
 * database each know where the other has to end: unseen, both can only be cut back together, by whoever may
 * write to both; a copy of the file kept elsewhere shows that as well. What came before a renewal of a key is checked
 * under the former key, what came after under the newer one alone.
 */
export async function verifyAudit(store: Store, keys: Keys, checkpointFile: string): Promise<AuditVerdict> {
  const vouching = new Vouching(keys);
  const problems: string[] = [];
  // The database first, then the file: what a running sealer adds meanwhile is then only ahead, never missing.
  const head = await store.read.findOneBy(AuditHead, { id: HEAD });
  const lines = readCheckpoints(checkpointFile);
  const checkpoints: Checkpoint[] = [];
  for (const [index, checkpoint] of lines.entries()) {
    if (checkpoint) {
      problems.push(...(await problemsOf(checkpoint, checkpoints.at(-1), store, vouching)));
      checkpoints.push(checkpoint);
    } else {
      problems.push(`line ${index + 1} of the checkpoint file is no checkpoint`);
    }
  }
  const last = checkpoints.at(-1)?.number ?? 0;
  problems.push(...problemsOfEnd(head, checkpoints), ...(await problemsOfRenewals(store, keys)));

  const numbered = await entriesByCheckpoint(store);
  const sealed = new Set(checkpoints.map(({ number }) => number));
  const sealedMeanwhile = new Set(
    readCheckpoints(checkpointFile).flatMap((line) =>
      line && !sealed.has(line.number) ? [line.number] : [],
    ),
  );
  // The window: not numbered yet, sealed while this was read, or written to the database and on its way to the file.
  const underWay = Math.max(last, ...sealedMeanwhile, head?.number ?? 0) + 1;
  const inWindow = (checkpoint: number | null) =>
    checkpoint === null || checkpoint === underWay || sealedMeanwhile.has(checkpoint);
  for (const { checkpoint, count } of numbered) {
    if (inWindow(checkpoint) || sealed.has(checkpoint!)) continue;
    problems.push(`checkpoint ${checkpoint}: ${count} entries claim it, and the file does not have it`);
  }
  const { entries, badMacs } = await checkEntries(store, vouching);
  problems.push(...badMacs.map((id) => `entry ${id}: its content does not match its MAC`));
  const unsealed = numbered
    .filter(({ checkpoint }) => inWindow(checkpoint))
    .reduce((sum, { count }) => sum + count, 0);
  return { entries, checkpoints: checkpoints.length, unsealed, problems };
}

async function problemsOf(
  checkpoint: Checkpoint,
  before: Checkpoint | undefined,
  store: Store,
  vouching: Vouching,
): Promise<string[]> {
  const problems: string[] = [];
  const name = `checkpoint ${checkpoint.number}`;
  const expected = (before?.number ?? 0) + 1;
  if (checkpoint.number !== expected) problems.push(`${name}: expected number ${expected}`);
  if (checkpoint.previous !== checkpointHash(before)) {
    problems.push(`${name}: does not follow the one before it`);
  }
  if (!signatureHolds(vouching.signingAt(checkpoint.number), checkpoint))
    problems.push(`${name}: bad signature`);
  const leaves = await leavesOf(store.read, checkpoint.number);
  if (leaves.length !== checkpoint.count) {
    problems.push(`${name}: ${checkpoint.count} entries were sealed, ${leaves.length} are there`);
  } else if (merkleRoot(leaves) !== checkpoint.root) {
    problems.push(`${name}: its entries were changed or reordered`);
  }
  return problems;
}

/** The database learns of a checkpoint right after the file has it: it may be one behind, never ahead. */
function problemsOfEnd(head: AuditHead | null, checkpoints: readonly Checkpoint[]): string[] {
  const last = checkpoints.at(-1)?.number ?? 0;
  const known = head?.number ?? 0;
  if (last < known) return [`the checkpoint file ends at ${last}, and the database knows of ${known}`];
  if (last > known + 1)
    return [`the checkpoint file ends at ${last}, and the database knows of no more than ${known}`];
  const same = checkpoints.find(({ number }) => number === known);
  if (head && checkpointHash(same) !== head.hash)
    return [`checkpoint ${known}: not the one the database knows`];
  return [];
}

async function entriesByCheckpoint(store: Store): Promise<{ checkpoint: number | null; count: number }[]> {
  const rows = await store.read
    .createQueryBuilder(AuditEntry, 'e')
    .select('e.checkpoint', 'checkpoint')
    .addSelect('COUNT(*)', 'count')
    .groupBy('e.checkpoint')
    .getRawMany<{ checkpoint: number | null; count: string | number }>();
  return rows.map(({ checkpoint, count }) => ({ checkpoint, count: Number(count) }));
}

async function checkEntries(store: Store, vouching: Vouching) {
  const badMacs: string[] = [];
  let entries = 0;
  for (let after = ''; ;) {
    const page = await store.read
      .createQueryBuilder(AuditEntry, 'e')
      .where('e.id > :after', { after })
      .orderBy('e.id')
      .limit(PAGE)
      .getMany();
    badMacs.push(
      ...page.filter((entry) => !macHolds(vouching.auditAt(entry.checkpoint), entry)).map(({ id }) => id),
    );
    entries += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { entries, badMacs };
    after = last.id;
  }
}

function macHolds(key: Buffer, entry: AuditEntry): boolean {
  try {
    return entryMac(key, entry) === entry.mac;
  } catch {
    // A time that is none.
    return false;
  }
}
