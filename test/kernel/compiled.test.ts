import DataLoader from 'dataloader';
import fc from 'fast-check';
import { execute, type ExecutionResult, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { buildSubgraphSchema, Refusal, type RequestContext } from '../../server/kernel';
import { SubgraphExecutor } from '../../server/kernel/subgraphExecutor';
import { batches, joints } from './support/joints';
import { queries } from './support/queries';

// Compiles as ever, and counts.
jest.mock('graphql-jit', () => {
  const actual = jest.requireActual<typeof import('graphql-jit')>('graphql-jit');
  return { ...actual, compileQuery: jest.fn(actual.compileQuery) };
});
const compilations = () => jest.mocked(compileQuery).mock.calls.length;

function freshContext(): RequestContext {
  const loaders = new Map<string, unknown>();
  return {
    loader<K, V>(name: string, load: DataLoader.BatchLoadFn<K, V>) {
      if (!loaders.has(name)) loaders.set(name, new DataLoader<K, V>(load));
      return loaders.get(name) as DataLoader<K, V>;
    },
  } as RequestContext;
}

const errorsOf = ({ errors = [] }: ExecutionResult) =>
  errors
    .map(({ message, path, originalError }: GraphQLError) => ({
      // The compiler names a field as often as it is asked for.
      message: message.replace(/\((\w+)[,\w]*\)/, '$1'),
      path: path?.join('.'),
      code: originalError instanceof Refusal ? originalError.code : undefined,
      cause: originalError?.constructor.name,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('compiled execution', () => {
  let schema: GraphQLSchema;
  let executor: SubgraphExecutor;
  beforeAll(async () => {
    ({ schema } = await buildSubgraphSchema(joints));
    executor = new SubgraphExecutor(schema);
  });

  const watched = async (work: (context: RequestContext) => Promise<ExecutionResult> | ExecutionResult) => {
    batches.length = 0;
    const result = await work(freshContext());
    return { data: JSON.stringify(result.data), errors: errorsOf(result), batches: [...batches] };
  };
  const reference = (query: string, variables?: Record<string, unknown>) =>
    watched((contextValue) =>
      execute({ schema, document: parse(query), contextValue, variableValues: variables }),
    );
  const ours = (query: string, variables?: Record<string, unknown>) =>
    watched((context) => executor.execute({ query, variables }, context));

  /**
   * At its first use by graphql-js, afterwards compiled: each time the same. Where something failed, either may answer
   * before the rest is done: which errors of a part that became null are told is left open by the specification.
   */
  const agree = async (query: string, variables?: Record<string, unknown>) => {
    const before = compilations();
    const expected = await reference(query, variables);
    for (let use = 0; use < 3; use++) {
      await settled();
      const { data, errors, batches: asked } = await ours(query, variables);
      expect({ query, data }).toEqual({ query, data: expected.data });
      if (expected.errors.length === 0) expect([errors, asked]).toEqual([[], expected.batches]);
      else expect(errors.length).toBeGreaterThan(0);
    }
    await settled();
    return { ...expected, compiled: compilations() - before };
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('answers generated queries as graphql-js does: data, nulls, errors, paths and batches', async () => {
    const values = {
      first: ['0', '2', '4'],
      id: ['"f1"', '"none"'],
      at: ['"2026-03-02T05:15:00.000Z"', '"2026-03-02T10:15:00+05:00"'],
      grade: ['LOW', 'null'],
    };
    await fc.assert(
      fc.asyncProperty(queries(schema, values), async (query) => void (await agree(query))),
      { numRuns: 300 },
    );
    expect(compilations()).toBeGreaterThan(50);
  });

  it.each([
    ['entities, of which one is not there', '{ ... on Folder { id upper next { title } } }'],
    ['entities with an error where null may not be', '{ ... on Folder { id strict } }'],
    ['entities and their type', '{ __typename ... on Folder { marks day openedAt amount } }'],
  ])('joins %s', async (_, selection) => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) ${selection} }`;
    const r = ['f0', 'none', 'f1', 'f2'].map((id) => ({ __typename: 'Folder', id }));
    const { data, compiled } = await agree(query, { r });
    expect(data).toContain('null');
    expect(compiled).toBe(1);
  });

  it('loads each level in one batch', async () => {
    const { batches: seen } = await agree('{ folders(first: 2) { next { id } again: next { title } } }');
    expect(seen).toEqual([['f1', 'f2']]);
  });

  it.each([
    ['the default of a variable', 'query ($n: Int! = 2) { folders(first: $n) { id } }', {}],
    [
      'a variable that is null',
      'query ($g: Grade) { echoed(at: "2026-03-02T05:15:00Z", grade: $g) }',
      { g: null },
    ],
    [
      'a scalar as a variable',
      'query ($at: DateTime!) { echoed(at: $at) }',
      { at: '2026-03-02T10:15:00+05:00' },
    ],
    ['a variable of another kind', 'query ($n: Int!) { folders(first: $n) { id } }', { n: 'SECRET' }],
    ['a scalar that is none', 'query ($at: DateTime!) { echoed(at: $at) }', { at: 'SECRET' }],
    [
      'an enum that is none',
      'query ($g: Grade) { echoed(at: "2026-03-02T05:15:00Z", grade: $g) }',
      { g: 'SECRET' },
    ],
    ['a variable that is missing', 'query ($n: Int!) { folders(first: $n) { id } }', undefined],
    ['null that goes up to the top', '{ folders(first: 3) { strictItems } }', undefined],
    ['fields of one name', '{ folders { next { id } next { title } } }', undefined],
  ])('agrees on %s', async (_, query, variables) => {
    await agree(query, variables);
  });

  it.each([
    ['directives', 'query ($yes: Boolean!) { folders { id @skip(if: $yes) title @include(if: $yes) } }'],
    ['types behind an interface', '{ named { ... on Clerk { id } id } }'],
  ])('leaves %s to graphql-js', async (_, query) => {
    expect((await agree(query, { yes: true })).compiled).toBe(0);
  });

  it('runs each of several operations of a document', async () => {
    const before = compilations();
    const query = 'query A { folders(first: 1) { id } } query B { folders(first: 1) { title } }';
    for (let use = 0; use < 3; use++) {
      for (const [operationName, field] of [
        ['A', 'id'],
        ['B', 'title'],
      ]) {
        const { data } = await executor.execute({ query, operationName }, freshContext());
        expect(Object.keys((data as { folders: object[] }).folders[0])).toEqual([field]);
      }
    }
    expect(compilations() - before).toBe(2);
  });
});
