import {
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
} from 'graphql';
import type { Choice } from './choice';
import type { Row } from './subgraph';

const DEPTH = 4;

/** A valid operation over a schema: aliases, fragments, conditions, fields asked twice. */
export class GeneratedOperation {
  readonly text: string;
  readonly variables: Row;
  private readonly fragments: string[] = [];
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choice: Choice,
    /** Lists may be asked twice under one name. The reference then doubles them. */
    private readonly repeatsLists = false,
  ) {
    const isMutation = choice.chance(8) && schema.getMutationType();
    const root = isMutation ? schema.getMutationType()! : schema.getQueryType()!;
    const body = this.selections(root, isMutation ? 1 : DEPTH);
    const rest = [`{ ${body} }`, ...this.fragments].join('\n');
    const used = ['$a: Boolean!', '$b: Boolean = true', '$n: Int = 3'].filter((one) =>
      new RegExp(`\\${one.slice(0, 2)}\\b`).test(rest),
    );
    const head = `${isMutation ? 'mutation' : 'query'} ${used.length ? `(${used.join(', ')})` : ''}`;
    this.text = `${head} ${rest}`;
    this.variables = { a: choice.chance(50), ...(choice.chance(50) && { b: choice.chance(50) }) };
    if (choice.chance(50)) this.variables.n = choice.upTo(3);
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    if (this.choice.chance(isAbstractType(type) ? 40 : 15)) parts.push(this.typeName());
    if (!isUnionType(type)) {
      const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('__'));
      for (let i = this.choice.between(1, 3); i > 0; i -= 1) {
        const part = this.field(this.choice.of(fields), depth);
        if (part) parts.push(part);
      }
    }
    if (isAbstractType(type)) {
      for (const member of this.schema.getPossibleTypes(type))
        if (depth > 0 && this.choice.chance(60))
          parts.push(`... on ${member.name}${this.condition()} { ${this.selections(member, depth - 1)} }`);
    } else if (depth > 0 && depth < DEPTH && this.choice.chance(8)) {
      parts.push(`...${this.condition()} { ${this.selections(type, depth - 1)} }`);
    }
    if (depth > 0 && depth < DEPTH && this.choice.chance(6)) parts.push(this.spread(type, depth));
    return parts.length ? parts.join(' ') : '__typename';
  }

  /** Of a union that is asked for an alias of `__typename` alone, the reference makes null. */
  private typeName(): string {
    return this.choice.chance(30) ? `__typename ${this.alias()}__typename` : '__typename';
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
    const named = getNamedType(field.type);
    if (isCompositeType(named) && depth <= 0) return undefined;
    const args = field.args.length ? this.argument(field.args[0].name) : '';
    const mayRepeat = this.repeatsLists || !isListType(getNullableType(field.type));
    const alias = args || !mayRepeat || this.choice.chance(15) ? this.alias() : '';
    const within = isCompositeType(named) ? ` { ${this.selections(named, depth - 1)} }` : '';
    return `${alias}${field.name}${args}${this.condition()}${within}`;
  }

  private argument(name: string): string {
    return this.choice.chance(30) ? '' : `(${name}: ${this.choice.of(['0', '1', '2', 'null', '$n'])})`;
  }

  private alias(): string {
    this.aliases += 1;
    return `x${this.aliases}: `;
  }

  private condition(): string {
    if (this.choice.chance(92)) return '';
    const one = this.choice.of(['include', 'skip']);
    const other = this.choice.chance(10) ? ' @skip(if: $b)' : '';
    return ` @${one}(if: ${this.choice.of(['$a', '$b', 'true', 'false'])})${one === 'include' ? other : ''}`;
  }

  private spread(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.fragments.length}`;
    this.fragments.push('');
    const at = this.fragments.length - 1;
    this.fragments[at] = `fragment ${name} on ${type.name} { ${this.selections(type, depth - 1)} }`;
    return `...${name}${this.condition()}`;
  }
}
