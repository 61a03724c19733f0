import { type EntityManager, In } from 'typeorm';
import { PersonMerge } from '../personMerge/personMerge.entity';
import { STANDING } from '../personMerge/personMerge.lifecycle';
import { Person } from '../person/person.entity';
import { PersonAlias } from '../person/personAlias.entity';
import { ProtectedIdentity } from '../person/protectedIdentity.entity';
import type { IndexKeys } from '../keyring/indexKeys';
import { NOBODY } from '../person/checkCodes';
import type { NameKind } from './comparison.policy';

export const sameness = ['SAME', 'DIFFERENT', 'CANNOT_TELL'] as const;
export type Sameness = (typeof sameness)[number];

/**
 * Whether two random names stand for one person: by the number that identifies them, or by a merge that stands. Names
 * that are unknown, of another kind, or of somebody without a number get CANNOT_TELL, all alike and after the same
 * statements. So do numbers that differ while indexes are renewed: they may be one, under two keys.
 */
export async function compare(
  manager: EntityManager,
  indexKeys: IndexKeys,
  one: string,
  other: string,
  kinds: readonly NameKind[],
): Promise<Sameness> {
  const [first, second] = [await personOf(manager, one, kinds), await personOf(manager, other, kinds)];
  const standing = { state: In([...STANDING]) };
  const merged = await manager.existsBy(PersonMerge, [
    { personId: first, otherPersonId: second, ...standing },
    { personId: second, otherPersonId: first, ...standing },
  ]);
  // A renewal may begin or end between the two looks.
  const before = await indexKeys.settledVersion();
  const [mine, yours] = [await numbersOf(manager, first), await numbersOf(manager, second)];
  const after = await indexKeys.settledVersion();
  if (first === NOBODY || second === NOBODY) return 'CANNOT_TELL';
  if (first === second || merged) return 'SAME';
  if (!mine || !yours) return 'CANNOT_TELL';
  if (mine === yours) return 'SAME';
  return before !== null && before === after ? 'DIFFERENT' : 'CANNOT_TELL';
}

async function personOf(manager: EntityManager, name: string, kinds: readonly NameKind[]): Promise<string> {
  const alias = await manager.findOneBy(PersonAlias, { id: name });
  const known = await manager.existsBy(Person, { id: name });
  if (alias) return kinds.includes(alias.purpose) ? alias.personId : NOBODY;
  return known && kinds.includes('pseudonym') ? name : NOBODY;
}

/** The blind index of a person's own number, or of the organisation's. */
async function numbersOf(manager: EntityManager, personId: string): Promise<string | null> {
  const row = await manager.findOneBy(ProtectedIdentity, { id: personId });
  return row?.iinIndex ?? row?.binIndex ?? null;
}
