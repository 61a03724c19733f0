import { LessThan } from 'typeorm';
import type { CommandContext } from '../../../kernel';
import { Person } from '../person/person.entity';
import { vaultOf } from '../vault';
import { type SealedTable, sealedTablesOf } from './sealedRows';

interface SealedRow {
  id: string;
  version: number;
  keyVersion: number;
  [column: string]: unknown;
}

/**
 * Moves everything of a person under a data key that was made after `begun`, in the caller's transaction. Texts and record
 * versions stay as they are: whoever has a record open notices nothing. Returns how many rows moved.
 */
export async function resealUnderNewKey(ctx: CommandContext, personId: string, begun: Date): Promise<number> {
  const person = await ctx.lockWhere(Person, { id: personId });
  if (!person || person.identityState === 'SHREDDED') return 0;
  const { keyring } = vaultOf(ctx);
  const keyVersion = await keyring.versionSince(begun, 'DATA', personId, person.keyVersion);
  // Made before anything is opened: whoever is not under it when this is over was passed over.
  await keyring.dataKey(personId, keyVersion);
  return reseal(ctx, personId, keyVersion);
}

/**
 * Moves what was still written under an earlier version, which may be destroyed then. Null where the person was not moved
 * under the newest one.
 */
export async function moveStragglers(ctx: CommandContext, personId: string): Promise<number | null> {
  const person = await ctx.lockWhere(Person, { id: personId });
  if (!person || person.identityState === 'SHREDDED') return 0;
  const [newest] = await vaultOf(ctx).keyring.versions('DATA', personId);
  if (newest && newest.keyVersion > person.keyVersion) return null;
  return reseal(ctx, personId, person.keyVersion);
}

async function reseal(ctx: CommandContext, personId: string, keyVersion: number): Promise<number> {
  let moved = 0;
  for (const table of sealedTablesOf(ctx.manager))
    moved += await resealRows(ctx, table, personId, keyVersion);
  return moved;
}

async function resealRows(
  ctx: CommandContext,
  { entity, table, columns, person }: SealedTable,
  personId: string,
  keyVersion: number,
): Promise<number> {
  const where = { [person]: personId, keyVersion: LessThan(keyVersion) };
  const rows = (await ctx.manager.find(entity, { where, ...ctx.rowLock })) as SealedRow[];
  for (const row of rows) {
    const filled = columns.filter((column) => row[column] !== null);
    const sealed = Object.fromEntries(filled.map((column) => [column, row[column] as string]));
    const place = { table, row: row.id };
    const { seal } = vaultOf(ctx);
    const texts = await seal.open(personId, { ...place, keyVersion: row.keyVersion }, sealed);
    const anew = await seal.seal(personId, { ...place, keyVersion }, texts);
    const { version } = row;
    await ctx.manager.update(entity, { id: row.id }, { ...anew, keyVersion, version } as never);
  }
  return rows.length;
}
