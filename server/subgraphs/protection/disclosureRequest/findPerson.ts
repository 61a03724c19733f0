import type { EntityManager } from 'typeorm';
import { Person } from '../person/person.entity';
import { PersonAlias } from '../person/personAlias.entity';

/** The person an act means by a pseudonym, an alias or a registration number; null where the vault knows none. */
export async function findPerson(manager: EntityManager, about: string): Promise<Person | null> {
  const alias = await manager.findOneBy(PersonAlias, { id: about });
  if (alias) return manager.findOneBy(Person, { id: alias.personId });
  return manager.findOneBy(Person, [{ id: about }, { reportNumber: about }]);
}
