import { IsNull, Not } from 'typeorm';
import type { CommandContext } from '../../../kernel';
import { Letter } from '../letter/letter.entity';
import { Person } from '../person/person.entity';
import { ProtectedIdentity } from '../person/protectedIdentity.entity';
import { vaultOf } from '../vault';

/** Computes a person's blind indexes again under the newest key: of the numbers, and of codes on letters. */
export async function reindexPerson(ctx: CommandContext, personId: string): Promise<number> {
  const person = await ctx.lockWhere(Person, { id: personId });
  if (!person || person.identityState === 'SHREDDED') return 0;
  const { identities, letters } = vaultOf(ctx);
  let done = 0;
  const identity = await ctx.lockWhere(ProtectedIdentity, { id: personId });
  if (identity) {
    const numbers = await identities.open(ctx.manager, person, ['numbers']);
    const { version } = identity;
    const indexes = await identities.indexesFor(numbers);
    if (indexes.iinIndex !== identity.iinIndex || indexes.binIndex !== identity.binIndex) {
      await ctx.manager.update(ProtectedIdentity, { id: personId }, { ...indexes, version });
      done += 1;
    }
  }
  const where = { personId, collectIndex: Not(IsNull()) };
  for (const letter of await ctx.manager.find(Letter, { where, ...ctx.rowLock })) {
    const { collectCode } = await letters.open(letter);
    const { id, version } = letter;
    const collectIndex = await letters.indexOf(collectCode);
    if (collectIndex === letter.collectIndex) continue;
    await ctx.manager.update(Letter, { id }, { collectIndex, version });
    done += 1;
  }
  return done;
}
