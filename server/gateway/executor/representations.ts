import type { FetchRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import { compileRewrites } from './rewrites';
import type { Values } from './run';
import type { Supergraph } from './supergraph';

/** What is told of an object to the subgraph that shall find it; nothing where its key is not known. */
export type Represent = (entity: Values) => Values | undefined;

interface TakenField {
  from: string;
  /** Where the first name has nothing. */
  orFrom: string;
  to: string;
  within?: Projection;
}

/** Takes the parts of objects that a plan requires. The fields of a type are worked out once. */
class Projection {
  private readonly fields = new Map<string | undefined, readonly TakenField[]>();

  constructor(
    private readonly selections: readonly RequiresSelection[],
    private readonly supergraph: Supergraph,
  ) {}

  of(source: Values): Values {
    const typeName = source.__typename as string | undefined;
    let fields = this.fields.get(typeName);
    if (!fields) {
      fields = this.fieldsOf(typeName);
      if (typeName === undefined || this.supergraph.hasType(typeName)) this.fields.set(typeName, fields);
    }
    const taken: Values = {};
    for (const { from, orFrom, to, within } of fields) {
      const value = source[from] === undefined ? source[orFrom] : source[from];
      if (value !== undefined) taken[to] = within ? within.ofAny(value) : value;
    }
    return taken;
  }

  private ofAny(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? value.map((item) => this.ofAny(item)) : this.of(value as Values);
  }

  private fieldsOf(typeName: string | undefined): readonly TakenField[] {
    const found = new Map<string, { from: string; orFrom: string; within: RequiresSelection[] }>();
    const add = (selections: readonly RequiresSelection[]): void => {
      for (const selection of selections) {
        if (selection.kind === 'FragmentSpread')
          throw new Error('A plan requires a named fragment: not offered by the planner that was built for');
        if (selection.kind === 'InlineFragment') {
          if (this.supergraph.isA(typeName, selection.typeCondition)) add(selection.selections);
        } else {
          const { name, alias, selections: within = [] } = selection;
          const to = alias ?? name;
          const field = found.get(to) ?? { from: name, orFrom: to, within: [] };
          field.within.push(...within);
          found.set(to, field);
        }
      }
    };
    add(this.selections);
    return [...found].map(([to, { from, orFrom, within }]) => ({
      from,
      orFrom,
      to,
      within: within.length ? new Projection(within, this.supergraph) : undefined,
    }));
  }
}

export function compileRepresentation(
  requires: readonly RequiresSelection[],
  inputRewrites: readonly FetchRewrite[] | undefined,
  subgraph: string,
  supergraph: Supergraph,
): Represent {
  const projection = new Projection(requires, supergraph);
  const rewrite = compileRewrites(inputRewrites, supergraph);
  const keys = new Map<string, readonly SelectionSetNode[]>();
  return (entity) => {
    if (typeof entity.__typename !== 'string' || !supergraph.hasType(entity.__typename)) return undefined;
    const representation = projection.of(entity);
    representation.__typename ??= entity.__typename;
    rewrite?.(representation);
    const typeName = representation.__typename as string;
    let known = keys.get(typeName);
    if (!known) keys.set(typeName, (known = supergraph.keysOf(subgraph, typeName)));
    return hasKey(representation, known) ? representation : undefined;
  };
}

function hasKey(representation: Values, keys: readonly SelectionSetNode[]): boolean {
  let isNull = false;
  for (const key of keys) {
    const known = identifies(key, representation);
    if (known === 'yes') return true;
    isNull ||= known === 'null';
  }
  if (isNull) return false;
  return Object.keys(representation).some((key) => key !== '__typename' && representation[key] !== null);
}

/** A key whose every part is null stands for nothing; one with a part that nobody gave is another key. */
function identifies({ selections }: SelectionSetNode, value: unknown): 'yes' | 'null' | 'missing' {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'yes';
  let answer: 'yes' | 'null' = 'null';
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) return 'yes';
    if (selection.name.value === '__typename') continue;
    const part = (value as Values)[selection.name.value];
    const of = selection.selectionSet
      ? identifies(selection.selectionSet, part)
      : part === undefined
        ? 'missing'
        : part === null
          ? 'null'
          : 'yes';
    if (of === 'missing') return of;
    if (of === 'yes') answer = of;
  }
  return answer;
}
