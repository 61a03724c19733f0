import { type CommandContext, event, type RunningSubgraph, systemViewer } from '../../../kernel';
import type { RowValues } from './importedKind';
import { readReferenceData, type ReferenceData, type ReferenceTable } from './referenceData';
import type { ReferenceRow } from './referenceRow';
import { ReferenceRelease } from './release.entity';

const RELEASE = 'reference-data';
const BOOKKEEPING = new Set(['version', 'createdAt', 'updatedAt', 'withdrawn']);

/**
 * Brings the tables to what the data files say and tells others of each row that changed, in one act;
 * nothing at all when the files are those of the last import. A row that left its file is withdrawn.
 */
export async function publishReferenceData(
  executive: RunningSubgraph['executive'],
  data: ReferenceData = readReferenceData(),
): Promise<void> {
  await executive.transact(systemViewer('directory'), async (ctx) => {
    const last = await ctx.lockWhere(ReferenceRelease, { id: RELEASE });
    if (last?.contentHash === data.contentHash) return;
    const release = last ?? ctx.create(ReferenceRelease, { id: RELEASE });
    release.contentHash = data.contentHash;
    release.changedRows = 0;
    release.withdrawnRows = 0;
    // Inserted, not saved: of two processes that start at once the second waits here, then finds it all done.
    if (!last) await ctx.manager.insert(ReferenceRelease, { ...release, updatedAt: ctx.now });
    for (const table of data.tables) {
      const { changed, withdrawn } = await bringUpToDate(ctx, table);
      release.changedRows += changed;
      release.withdrawnRows += withdrawn;
    }
    await ctx.save(release);
    const { contentHash, changedRows, withdrawnRows } = release;
    ctx.record(
      'reference.imported',
      { type: 'referenceRelease', id: RELEASE },
      { contentHash, changedRows, withdrawnRows },
    );
  });
}

async function bringUpToDate(ctx: CommandContext, { kind, rows }: ReferenceTable) {
  const known = new Map((await ctx.manager.find(kind.entity)).map((row) => [row.id, row]));
  const publish = async (row: ReferenceRow, values: RowValues<ReferenceRow>) => {
    await ctx.save(row);
    if (!kind.publishedAs) return;
    ctx.emit(
      event('reference.published', `reference:${kind.publishedAs}`, {
        kind: kind.publishedAs,
        key: row.id,
        version: row.version,
        data: { ...values, withdrawn: row.withdrawn },
      }),
    );
  };

  let changed = 0;
  for (const values of rows) {
    const row = known.get(values.id);
    known.delete(values.id);
    if (row && !row.withdrawn && says(row, values)) continue;
    await publish(
      Object.assign(row ?? ctx.create(kind.entity, values), values, { withdrawn: false }),
      values,
    );
    changed++;
  }
  const left = [...known.values()].filter(({ withdrawn }) => !withdrawn);
  for (const row of left) {
    const values = Object.entries(row).filter(([column]) => !BOOKKEEPING.has(column));
    await publish(Object.assign(row, { withdrawn: true }), Object.fromEntries(values) as typeof row);
  }
  return { changed, withdrawn: left.length };
}

/** Whether a row already has all these values. */
function says(row: ReferenceRow, values: RowValues<ReferenceRow>): boolean {
  return Object.entries(values).every(([column, value]) => row[column as keyof ReferenceRow] === value);
}
