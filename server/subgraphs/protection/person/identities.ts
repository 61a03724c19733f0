import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../../../kernel';
import type { Identity } from '../../../sealing';
import { blindIndex } from '../keys/blindIndex';
import type { PersonalSeal } from './personalSeal';
import type { Person } from './person.entity';
import { ProtectedIdentity } from './protectedIdentity.entity';

/** Which fields stand in which sealed column: a section is the least that can be opened. */
const SECTIONS = {
  name: ['kind', 'surname', 'firstName', 'patronymic', 'organisationName', 'representative'],
  numbers: ['iin', 'bin'],
  residence: ['residence'],
  work: ['workPlace', 'position', 'institution'],
  contact: ['phone', 'email', 'emailIsSafe', 'callerNumber'],
  document: ['idDocument'],
} as const satisfies Record<string, readonly (keyof Identity)[]>;

export type Section = keyof typeof SECTIONS;
type FieldsOf<S extends Section> = Pick<Identity, (typeof SECTIONS)[S][number]>;

const TABLE = 'protected_identity';

/** Identities at rest. Whoever opens a section writes it down in the audit, in the same transaction. */
export class Identities {
  constructor(
    private readonly seal: PersonalSeal,
    private readonly indexKey: Buffer,
  ) {}

  /** Stores a validated identity under the person's key. */
  async store(ctx: CommandContext, person: Person, identity: Identity): Promise<void> {
    const place = { table: TABLE, row: person.id, keyVersion: person.keyVersion };
    const sections = Object.entries(SECTIONS).map(([section, fields]) => {
      const values = Object.fromEntries(fields.map((field) => [field, identity[field]]));
      return [section, JSON.stringify(values)] as const;
    });
    const sealed = await this.seal.seal(person.id, place, Object.fromEntries(sections));
    const { iin, bin } = identity;
    const row = ctx.create(ProtectedIdentity, {
      id: person.id,
      keyVersion: person.keyVersion,
      ...sealed,
      iinIndex: iin ? blindIndex(this.indexKey, 'IIN', iin) : null,
      binIndex: bin ? blindIndex(this.indexKey, 'BIN', bin) : null,
    });
    await ctx.save(row);
  }

  /** The named sections of a person's identity, in clear. Throws `SealBroken` where a ciphertext is not in its place. */
  async open<S extends Section>(manager: EntityManager, person: Person, sections: S[]): Promise<FieldsOf<S>> {
    const row = await manager.findOneByOrFail(ProtectedIdentity, { id: person.id });
    const place = { table: TABLE, row: person.id, keyVersion: row.keyVersion };
    const sealed = Object.fromEntries(sections.map((section) => [section, row[section]]));
    const opened = await this.seal.open(person.id, place, sealed);
    return Object.assign(
      {},
      ...Object.values(opened).map((text) => JSON.parse(text) as object),
    ) as FieldsOf<S>;
  }
}
