import {
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { differences } from './agreement';
import type { Choice } from './choice';
import { GeneratedOperation } from './operations';
import { Graph, InMemorySubgraph } from './subgraph';
import { GeneratedWorld } from './world';

const OPERATIONS = 6;

/** What was compared: a run that compared nothing proves nothing. */
export class Tally {
  compared = 0;
  withErrors = 0;
  /** The planner refused: both executors say so. */
  unplanned = 0;
}

/** Generated operations over a generated supergraph, by our executor and by the runtime of the Hive gateway. */
export async function compareWithReference(choice: Choice, tally: Tally): Promise<void> {
  const graph = Graph.compose(new GeneratedWorld(choice).parts());
  for (let i = 0; i < OPERATIONS; i += 1) {
    const { text, variables } = new GeneratedOperation(graph.schema, choice);
    expect(validate(graph.schema, parse(text))).toEqual([]);
    const [reference, ours, written] = await Promise.allSettled([
      graph.askReference(text, variables),
      graph.ask(text, variables),
      graph.askWritten(text, variables),
    ]);
    if (reference.status === 'rejected' || ours.status === 'rejected' || written.status === 'rejected') {
      // What the planner does not take from the reference, it may take from us, in another form.
      if (reference.status === 'fulfilled')
        expect([ours.status, written.status]).toEqual(['fulfilled', 'fulfilled']);
      tally.unplanned += 1;
    } else {
      const found = differences(ours.value, reference.value);
      expect({ text, variables, found }).toEqual({ text, variables, found: [] });
      expect({ text, variables, ...written.value }).toEqual({ text, variables, ...ours.value });
      const refused = [...graph.subgraphs.values()].flatMap((subgraph) => subgraph.refused);
      expect({ text, variables, refused }).toEqual({ text, variables, refused: [] });
      tally.compared += 1;
      if (ours.value.errors) tally.withErrors += 1;
    }
  }
}

/**
 * Generated operations, and the same with aliases that are names of fields, such as those of keys: all but the names
 * in their answers is the same.
 */
export async function compareUnderOtherNames(choice: Choice, tally: Tally): Promise<void> {
  const graph = Graph.compose(new GeneratedWorld(choice).parts());
  const fields = fieldNamesOf(graph.schema);
  for (let i = 0; i < OPERATIONS; i += 1) {
    const { text, variables } = new GeneratedOperation(graph.schema, choice);
    const names = new Map<string, string>();
    // A name that is asked already would be merged with.
    const free = new Set(fields.filter((name) => !new RegExp(`\\b${name}\\b`).test(text)));
    const other = text.replaceAll(/\bx\d+(?=:)/g, (alias) => {
      const name = free.size && choice.chance(60) ? choice.of([...free]) : alias;
      free.delete(name);
      names.set(alias, name);
      return name;
    });
    if (text === other || validate(graph.schema, parse(other)).length) continue;
    const before = await graph.ask(text, variables).catch(() => undefined);
    if (!before) {
      tally.unplanned += 1;
      continue;
    }
    const expected = underNames(before, names);
    expect({ other, variables, ...(await graph.ask(other, variables)) }).toEqual({
      other,
      variables,
      ...expected,
    });
    expect(await graph.askWritten(other, variables)).toEqual(expected);
    const refused = [...graph.subgraphs.values()].flatMap((subgraph) => subgraph.refused);
    expect({ other, variables, refused }).toEqual({ other, variables, refused: [] });
    tally.compared += 1;
    if (before.errors) tally.withErrors += 1;
  }
}

function fieldNamesOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  );
  return [...new Set(types.flatMap((type) => Object.keys((type as GraphQLObjectType).getFields())))];
}

function underNames(answer: ExecutionResult, names: ReadonlyMap<string, string>): ExecutionResult {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [names.get(key) ?? key, rename(inner)]),
    );
  };
  const errors = answer.errors?.map(({ path, ...error }) => ({
    ...error,
    ...(path && { path: path.map((part) => names.get(String(part)) ?? part) }),
  }));
  return { data: rename(answer.data), ...(errors && { errors }) } as ExecutionResult;
}

/**
 * Generated operations over one subgraph that gives null where it may not: graphql-js by the same schema says what
 * has to become of it, to the order of fields and the words of errors.
 */
export async function compareWithSpecification(choice: Choice, tally: Tally): Promise<void> {
  const { s0 } = new GeneratedWorld(choice, { alone: true }).parts();
  const graph = Graph.compose({ s0: { ...s0, loose: true } });
  const strict = new InMemorySubgraph('s0', s0);
  for (let i = 0; i < OPERATIONS; i += 1) {
    const { text, variables } = new GeneratedOperation(graph.schema, choice, true);
    const document = parse(text);
    const expected = await strict.execute({
      document,
      variables,
      kind: 'query',
      viewerFor: () => Promise.resolve(''),
    });
    const ours = await graph.ask(text, variables).catch(() => undefined);
    if (!ours) {
      tally.unplanned += 1;
      continue;
    }
    const written = await graph.askWritten(text, variables);
    const place = ({ path = [] }: { path?: readonly unknown[] }): string => path.join('.');
    const told = (errors: readonly { message: string; path?: readonly unknown[] }[] = []): string[] =>
      errors.map((error) => `${error.message} ${place(error)}`);
    // As texts: the order of fields counts.
    expect({ text, variables, data: JSON.stringify(ours.data) }).toEqual({
      text,
      variables,
      data: JSON.stringify(expected.data),
    });
    expect(JSON.stringify(written.data)).toBe(JSON.stringify(ours.data));
    expect({ text, variables, errors: told(ours.errors) }).toEqual({
      text,
      variables,
      errors: told(expected.errors),
    });
    tally.compared += 1;
    if (expected.errors) tally.withErrors += 1;
  }
}
