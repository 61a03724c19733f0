import type { CommandContext } from '../../../kernel';
import { Person, type SecrecyRegime } from '../person/person.entity';
import { ProtectionRecord } from '../record/record.entity';
import { recordSubject } from '../record/openRecord';

/** Puts a record and its person under a regime, and writes down under which. */
export async function changeRegime(
  ctx: CommandContext,
  recordId: string,
  regime: SecrecyRegime,
): Promise<void> {
  const record = await ctx.lockWhere(ProtectionRecord, { id: recordId });
  if (!record || record.regime === regime) return;
  record.regime = regime;
  await ctx.save(record);
  const person = await ctx.lockWhere(Person, { id: record.personId });
  if (person) await ctx.save(Object.assign(person, { regime }));
  ctx.record('protection.regimeChanged', recordSubject(record), { regime });
}
