import { IsNull, Not } from 'typeorm';
import type { CommandContext } from '../../../kernel';
import { Letter } from '../letter/letter.entity';
import { Person } from '../person/person.entity';
import { ProtectedIdentity } from '../person/protectedIdentity.entity';
import { vaultOf } from '../vault';
import { openedOrNull } from './opening';

/** How many rows of a person went under new keys, and whether none was passed over. */
export interface Renewed {
  moved: number;
  whole: boolean;
}

/**
 * Computes a person's blind indexes again under the newest key: of the numbers, and of codes on letters. The former key
 * goes, whatever does not open: so each is taken by itself.
 */
export async function reindexPerson(ctx: CommandContext, personId: string): Promise<Renewed> {
  const person = await ctx.lockWhere(Person, { id: personId });
  if (!person || person.identityState === 'SHREDDED') return { moved: 0, whole: true };
  const rows = [await reindexIdentity(ctx, person)];
  const where = { personId, collectIndex: Not(IsNull()) };
  for (const letter of await ctx.manager.find(Letter, { where, ...ctx.rowLock })) {
    rows.push(await reindexLetter(ctx, letter));
  }
  return { moved: rows.filter((row) => row === 'MOVED').length, whole: !rows.includes('PASSED_OVER') };
}

type Reindexed = 'MOVED' | 'AS_IT_WAS' | 'PASSED_OVER';

/** Numbers that do not open have no index from now on: one that is left behind would make one person two. */
async function reindexIdentity(ctx: CommandContext, person: Person): Promise<Reindexed> {
  const { identities } = vaultOf(ctx);
  const { id } = person;
  const identity = await ctx.lockWhere(ProtectedIdentity, { id });
  if (!identity) return 'AS_IT_WAS';
  const numbers = await openedOrNull(identities.open(ctx.manager, person, ['numbers']));
  const indexes = await identities.indexesFor(numbers ?? {});
  const { version, iinIndex, binIndex } = identity;
  const differ = indexes.iinIndex !== iinIndex || indexes.binIndex !== binIndex;
  if (differ) await ctx.manager.update(ProtectedIdentity, { id }, { ...indexes, version });
  if (!numbers) return 'PASSED_OVER';
  return differ ? 'MOVED' : 'AS_IT_WAS';
}

/** A code that does not open keeps the index it has, by which a later rotation finds the letter mended. */
async function reindexLetter(ctx: CommandContext, letter: Letter): Promise<Reindexed> {
  const { letters } = vaultOf(ctx);
  const collectCode = await openedOrNull(letters.openCode(letter));
  if (collectCode === null) return 'PASSED_OVER';
  const { id, version } = letter;
  const collectIndex = await letters.indexOf(collectCode);
  if (collectIndex === letter.collectIndex) return 'AS_IT_WAS';
  await ctx.manager.update(Letter, { id }, { collectIndex, version });
  return 'MOVED';
}
