import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Letter } from '../letter/letter.entity';
import { PERSON_TABLE } from '../person/checkCodes';
import { IDENTITY_TABLE, SECTION_NAMES } from '../person/identities';
import { Person } from '../person/person.entity';
import { ProtectedIdentity } from '../person/protectedIdentity.entity';
import { everySealedTexts } from '../person/sealedTexts';

/** A table with columns under a person's key. */
export interface SealedTable {
  entity: EntityTarget<ObjectLiteral>;
  table: string;
  columns: readonly string[];
  /** Which column says whose key it is. */
  person: 'id' | 'personId';
}

/** Sealed by code of their own, and not by `SealedTexts`. */
const own: readonly SealedTable[] = [
  { entity: Person, table: PERSON_TABLE, columns: ['checkCodeHash'], person: 'id' },
  { entity: ProtectedIdentity, table: IDENTITY_TABLE, columns: SECTION_NAMES, person: 'id' },
  { entity: Letter, table: 'letter', columns: ['title', 'body', 'collectCode'], person: 'personId' },
];

/** Every column that is sealed under a person's data key. Whatever is not here is lost at the next rotation. */
export function sealedTablesOf({ dataSource }: EntityManager): SealedTable[] {
  const columnsOf = new Map<string, string[]>();
  for (const { table, columns } of everySealedTexts) {
    columnsOf.set(table, [...(columnsOf.get(table) ?? []), ...columns]);
  }
  const texts = [...columnsOf].map(([table, columns]): SealedTable => {
    const entity = dataSource.entityMetadatas.find(({ tableName }) => tableName === table)!.target;
    return { entity, table, columns, person: 'personId' };
  });
  return [...own, ...texts];
}
