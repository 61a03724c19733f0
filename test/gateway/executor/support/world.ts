import { type Choice, hash } from './choice';
import type { Row, SubgraphParts } from './subgraph';
import {
  type Entity,
  type Field,
  fieldSetOf,
  flat,
  KEY_FIELDS,
  KEYS,
  type KeyStyle,
  ROWS,
} from './worldParts';

export interface WorldOptions {
  /** One subgraph, which never fails, and gives null where its own schema forbids it. */
  alone?: boolean;
}

/** Small subgraphs that share entities, with nulls and failures among what they answer. */
export class GeneratedWorld {
  private readonly names: string[];
  private readonly entities: Entity[];
  private readonly seed: number;
  private readonly abstractHome: string;
  private readonly members: string[];
  private readonly hides: boolean;
  private readonly interfaceObject: boolean;
  private readonly trouble: number;

  constructor(
    private readonly choice: Choice,
    private readonly options: WorldOptions = {},
  ) {
    this.seed = choice.upTo(1_000_000);
    this.trouble = options.alone ? 0 : choice.of([0, 0, 3, 8]);
    this.names = Array.from({ length: options.alone ? 1 : choice.between(2, 4) }, (_, i) => `s${i}`);
    this.abstractHome = choice.of(this.names);
    this.hides = !options.alone && choice.chance(30);
    this.entities = Array.from({ length: choice.between(2, 4) }, (_, i) => this.entity(`E${i}`));
    this.members = this.entities
      .filter(({ homes, key }) => key === 'id' && homes.includes(this.abstractHome))
      .map(({ name }) => name);
    this.interfaceObject = !options.alone && this.members.length > 0 && choice.chance(60);
    for (const entity of this.entities) this.addFields(entity);
    for (const entity of this.entities) this.addRequires(entity);
  }

  parts(): Record<string, SubgraphParts> {
    const parts = Object.fromEntries(this.names.map((name) => [name, this.subgraph(name)]));
    return this.interfaceObject ? { ...parts, object: this.objectSubgraph() } : parts;
  }

  private entity(name: string): Entity {
    const homes = this.choice.some(this.names, 65);
    if (!homes.length) homes.push(this.choice.of(this.names));
    const key = this.choice.of<KeyStyle>(['id', 'id', 'id', 'two', 'nested']);
    return { name, key, homes, fields: [], external: new Map() };
  }

  private addFields(entity: Entity): void {
    for (let i = this.choice.between(2, 6); i > 0; i -= 1) {
      const owner = this.choice.of(entity.homes);
      const named = this.choice.of([
        'Int',
        'String',
        'Float',
        'K',
        'V',
        ...this.targets(owner),
        ...this.targets(owner),
      ]);
      const composite = !['Int', 'String', 'Float', 'K'].includes(named);
      const field = {
        name: `${entity.name.toLowerCase()}f${i}`,
        owner,
        named,
        type: this.wrapped(named),
        args: this.choice.chance(20),
        directives: '',
      };
      entity.fields.push(field);
      if (composite && /^E/.test(named) && this.choice.chance(25)) this.provide(field, owner);
    }
  }

  /** What a field of a subgraph may lead to. */
  private targets(owner: string): string[] {
    const known = this.entities.filter(({ homes }) => homes.includes(owner)).map(({ name }) => name);
    return owner === this.abstractHome && this.members.length ? [...known, 'I', 'U'] : known;
  }

  private wrapped(named: string): string {
    const bang = (): string => (this.choice.chance(35) ? '!' : '');
    const type = named + bang();
    const lists = this.choice.of([0, 0, 1, 1, 2]);
    if (lists === 0) return type;
    return lists === 1 ? `[${type}]${bang()}` : `[[${type}]${bang()}]${bang()}`;
  }

  private provide(field: Field, owner: string): void {
    const target = this.entities.find(({ name }) => name === field.named)!;
    const provided = this.plainFieldOf(target, owner);
    if (!provided) return;
    this.declareExternal(target, provided, owner);
    provided.directives = ' @shareable';
    field.directives = ` @provides(fields: "${fieldSetOf(provided)}")`;
  }

  /** Fields that need what another subgraph knows. */
  private addRequires(entity: Entity): void {
    // With `@requires` where a subgraph has two keys, planner 0.0.38 may end the whole process.
    if (entity.homes.length < 2 || entity.key === 'two' || !this.choice.chance(60)) return;
    const owner = this.choice.of(entity.homes);
    const needed = this.plainFieldOf(entity, owner);
    if (!needed) return;
    this.declareExternal(entity, needed, owner);
    entity.fields.push({
      name: `${entity.name.toLowerCase()}needs`,
      owner,
      named: 'String',
      type: 'String',
      args: false,
      directives: ` @requires(fields: "${fieldSetOf(needed)}")`,
    });
  }

  private plainFieldOf(entity: Entity, notIn: string): Field | undefined {
    const plain = entity.fields.filter(
      ({ owner, named, args, directives }) =>
        owner !== notIn &&
        ['Int', 'String', 'K', 'V'].includes(named) &&
        !args &&
        !directives.includes('requires'),
    );
    return plain.length ? this.choice.of(plain) : undefined;
  }

  private declareExternal({ external }: Entity, field: Field, subgraph: string): void {
    const known = external.get(subgraph) ?? new Set();
    external.set(subgraph, known.add(field));
  }

  private subgraph(name: string): SubgraphParts {
    const types = this.entities
      .filter(({ homes }) => homes.includes(name))
      .map((entity) => this.type(entity, name));
    const roots = this.entities
      .filter(({ homes }) => homes.includes(name))
      .map(
        ({ name: type }) =>
          `${type.toLowerCase()}_${name}: [${type}] one_${type.toLowerCase()}_${name}(k: Int): ${type}`,
      );
    const abstract = name === this.abstractHome && this.members.length > 0;
    if (abstract) roots.push(`is: [I] us: [U!]`);
    const hidden = this.hides ? ' @inaccessible' : '';
    const sdl = `
      type Query { shared: V @shareable ${roots.join(' ')} }
      type Mutation { change_${name}(x: Int): V }
      type V @shareable { a: Int b: String }
      type Org @shareable { id: ID! }
      enum K { A B C${hidden} }
      ${abstract ? `interface I ${this.interfaceObject ? '@key(fields: "id")' : ''} { id: ID! label: String } union U = ${[...this.members, 'V'].join(' | ')}` : ''}
      ${types.join('\n')}`;
    return {
      sdl,
      every: (type, field, parent, args) => this.resolve(name, type, field, parent, args),
      entity: (representation) => this.find(name, representation),
    };
  }

  private type({ name, key, homes, fields, external }: Entity, subgraph: string): string {
    const keys = KEYS[key](homes[0] === subgraph, this.choice) as (keyof typeof KEY_FIELDS)[];
    const isMember = subgraph === this.abstractHome && this.members.includes(name);
    const own = fields
      .filter(({ owner }) => owner === subgraph)
      .map(
        ({ name: field, args, type, directives }) =>
          `${field}${args ? '(n: Int)' : ''}: ${type}${directives}`,
      );
    const others = [...(external.get(subgraph) ?? [])].map(
      ({ name: field, type }) => `${field}: ${type} @external`,
    );
    return `type ${name} ${isMember ? 'implements I' : ''} ${keys.map((fieldSet) => `@key(fields: "${fieldSet}")`).join(' ')} {
      ${keys.map((fieldSet) => KEY_FIELDS[fieldSet]).join(' ')} ${isMember ? 'label: String' : ''} ${[...own, ...others].join(' ')} }`;
  }

  /** Adds fields to whatever implements the interface, without knowing what does. */
  private objectSubgraph(): SubgraphParts {
    return {
      sdl: 'type I @key(fields: "id") @interfaceObject { id: ID! extra: Int moreOf(n: Int): String! }',
      every: (type, field, parent, args) => this.resolve('object', type, field, parent, args),
      entity: (representation) => ({ ...this.find('object', representation), __typename: 'I' }),
    };
  }

  private find(subgraph: string, representation: Row): Row {
    const { __typename: type, id, code, no } = representation;
    if (id === null && code === null) throw new Error('no key');
    const text = (id ?? code) as string | undefined;
    const k = text === undefined ? Number(no) : Number(text.split(':')[1]);
    const name = type === 'I' ? text!.split(':')[0] : (type as string);
    const luck = this.luck(`${subgraph} find ${name} ${k}`);
    if (luck < this.trouble) return null as never;
    if (luck < this.trouble * 1.5) throw new Error(`${subgraph} has no ${name} ${k}`);
    return { __typename: name, k, given: representation };
  }

  private resolve(subgraph: string, type: string, field: string, parent: Row, args: Row): unknown {
    const k = (parent.k as number | undefined) ?? 0;
    const name = (parent.__typename as string | undefined) ?? type;
    if (field === 'id') return type === 'Org' ? `o${k}` : `${name}:${k}`;
    if (field === 'code') return this.luck(`code ${name} ${k}`) < 20 ? null : `${name}:${k}:c`;
    if (field === 'no') return k;
    if (field === 'org') return { __typename: 'Org', k };
    if (field.endsWith('needs')) return JSON.stringify(this.needed(name, subgraph, parent));
    const place = `${name} ${k} ${field} ${JSON.stringify(args)}`;
    const luck = this.luck(place);
    if (luck < this.trouble) throw new Error(`${field} of ${name} ${k} fails`);
    return this.value(this.typeOf(field), place, subgraph);
  }

  /** What the representation brought along. */
  private needed(name: string, subgraph: string, parent: Row): unknown {
    const entity = this.entities.find((one) => one.name === name)!;
    const given = (parent.given ?? {}) as Row;
    return [...(entity.external.get(subgraph) ?? [])].map((field) => flat(given[field.name]));
  }

  private typeOf(field: string): string {
    const own = this.entities.flatMap(({ fields }) => fields).find(({ name }) => name === field);
    if (own) return own.type;
    if (field === 'is') return '[I]';
    if (field === 'us') return '[U!]';
    if (field === 'shared' || field.startsWith('change_')) return 'V';
    const root = /^(one_)?(e\d)_/.exec(field);
    if (root) return root[1] ? root[2].toUpperCase() : `[${root[2].toUpperCase()}]`;
    return { a: 'Int', b: 'String', extra: 'Int', moreOf: 'String!', label: 'String' }[field] ?? 'Int';
  }

  private value(type: string, place: string, subgraph: string): unknown {
    const isNull = this.luck(`null ${place}`);
    if (!type.endsWith('!')) return isNull < 12 ? null : this.filled(type, place, subgraph);
    return this.options.alone && isNull < 4 ? null : this.filled(type.slice(0, -1), place, subgraph);
  }

  private filled(type: string, place: string, subgraph: string): unknown {
    const number = hash(`${this.seed} ${place}`);
    if (type.startsWith('[')) {
      const item = type.slice(1, -1);
      return Array.from({ length: number % 4 }, (_, i) => this.value(item, `${place} ${i}`, subgraph));
    }
    if (type === 'Int') return number % 1000;
    if (type === 'Float') return (number % 1000) / 8;
    if (type === 'String') return `"${number}"\n`;
    if (type === 'K') return ['A', 'B', 'C'][number % 3];
    if (type === 'V') return { __typename: 'V', k: number % ROWS };
    const name =
      type === 'I'
        ? this.members[number % this.members.length]
        : type === 'U'
          ? this.unionMember(number)
          : type;
    return { __typename: name, k: number % ROWS };
  }

  private unionMember(number: number): string {
    const all = [...this.members, 'V'];
    return all[number % all.length];
  }

  /** From 0 to 99. */
  private luck(place: string): number {
    return hash(`${this.seed} luck ${place}`) % 100;
  }
}
