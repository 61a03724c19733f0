import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../../../kernel';
import type { Identity } from '../../../sealing';
import type { IndexKeys } from '../keyring/indexKeys';
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

export const IDENTITY_TABLE = 'protected_identity';
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** Identities at rest. Whoever opens a section writes it down in the audit, in the same transaction. */
export class Identities {
  constructor(
    private readonly seal: PersonalSeal,
    private readonly indexKeys: IndexKeys,
  ) {}

  /** Stores a validated identity under the person's key. */
  async store(ctx: CommandContext, person: Person, identity: Identity): Promise<void> {
    await ctx.save(
      ctx.create(ProtectedIdentity, { id: person.id, ...(await this.sealed(person, identity)) }),
    );
  }

  /** Puts another identity in place of the one that is held, and gives back what was there. */
  async replace(ctx: CommandContext, person: Person, identity: Identity): Promise<Partial<Identity>> {
    const before = await this.open(ctx.manager, person, Object.keys(SECTIONS) as Section[]);
    const row = await ctx.manager.findOneByOrFail(ProtectedIdentity, { id: person.id });
    await ctx.save(Object.assign(row, await this.sealed(person, identity)));
    return before;
  }

  private async sealed(person: Person, identity: Identity) {
    const place = { table: IDENTITY_TABLE, row: person.id, keyVersion: person.keyVersion };
    const sections = Object.entries(SECTIONS).map(([section, fields]) => {
      const values = Object.fromEntries(fields.map((field) => [field, identity[field]]));
      return [section, JSON.stringify(values)] as const;
    });
    const sealed = await this.seal.seal(person.id, place, Object.fromEntries(sections));
    return {
      keyVersion: person.keyVersion,
      ...(sealed as Pick<ProtectedIdentity, Section>),
      ...(await this.indexesFor(identity)),
    };
  }

  /** Blind indexes of a person's numbers, under the newest key. */
  async indexesFor({ iin, bin }: Pick<Identity, 'iin' | 'bin'>) {
    return {
      iinIndex: iin ? await this.indexKeys.indexOf('IIN', iin) : null,
      binIndex: bin ? await this.indexKeys.indexOf('BIN', bin) : null,
    };
  }

  /** The named sections of a person's identity, in clear. Throws `SealBroken` where a ciphertext is not in its place. */
  async open<S extends Section>(manager: EntityManager, person: Person, sections: S[]): Promise<FieldsOf<S>> {
    const row = await manager.findOneByOrFail(ProtectedIdentity, { id: person.id });
    const place = { table: IDENTITY_TABLE, row: person.id, keyVersion: row.keyVersion };
    const sealed = Object.fromEntries(sections.map((section) => [section, row[section]]));
    const opened = await this.seal.open(person.id, place, sealed);
    return Object.assign(
      {},
      ...Object.values(opened).map((text) => JSON.parse(text) as object),
    ) as FieldsOf<S>;
  }
}
