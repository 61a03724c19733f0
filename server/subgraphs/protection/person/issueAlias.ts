import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { Person } from './person.entity';
import { PersonAlias } from './personAlias.entity';

/** Notes that a person goes by another random name for one purpose. The same alias again changes nothing. */
export async function issueAlias(
  ctx: CommandContext,
  issued: EventPayloads['person.aliasIssued'],
): Promise<void> {
  const { pseudonym: personId, alias: id, purpose } = issued;
  if (!(await ctx.manager.existsBy(Person, { id: personId }))) throw new Refusal('PERSON_UNKNOWN');
  const known = await ctx.lockWhere(PersonAlias, { id });
  if (known && known.personId !== personId) throw new Refusal('ALIAS_TAKEN');
  if (known) return;
  await ctx.save(ctx.create(PersonAlias, { id, personId, purpose }));
  ctx.record('person.aliasIssued', { type: 'ProtectedPerson', id: personId }, { purpose });
}

/**
 * The person behind an alias issued for this purpose, locked: nothing is begun for somebody who is being shredded. Refuses PERSON_UNKNOWN, so that the event waits for the alias.
 */
export async function personByAlias(
  ctx: CommandContext,
  alias: string,
  purpose: PersonAlias['purpose'],
): Promise<Person> {
  const known = await ctx.manager.findOneBy(PersonAlias, { id: alias, purpose });
  const person = known && (await ctx.lockWhere(Person, { id: known.personId }));
  if (!person) throw new Refusal('PERSON_UNKNOWN');
  return person;
}
