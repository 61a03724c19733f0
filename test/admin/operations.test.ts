import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { panelFiles, panelSources } from './sources';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/staff.graphql'), 'utf8'));

/** Every GraphQL document somewhere inside an exported value. */
function documentsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\s*(query|mutation)\b/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(documentsIn) : [];
}

function nameOf(text: string): string {
  return /(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? '(unnamed)';
}

const documents = panelFiles(/(^|[./])operations\.ts$/).flatMap((file) => {
  const texts = new Set(documentsIn(jest.requireActual<Record<string, unknown>>(join(panelSources, file))));
  return [...texts].map((text): [string, string] => [`${file} ${nameOf(text)}`, text]);
});

it('finds the panel’s operations, all of them named', () => {
  expect(documents.length).toBeGreaterThan(50);
  expect(documents.filter(([name]) => name.endsWith('(unnamed)'))).toEqual([]);
});

it.each(documents)('%s is valid against the staff contract', (_, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
});

/** `Type.field` of everything that takes a permission of its own. */
const scoped = new Set(
  parse(readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8')).definitions.flatMap(
    (type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.fields ?? [])
            .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'requiresScopes'))
            .map((field) => `${type.name.value}.${field.name.value}`)
        : [],
  ),
);

/** Fields under `@include` that the gateway would refuse to whoever lacks their permission, included or not. */
function refusedAnyway(document: DocumentNode): string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name, directives = [] }) {
        const field = `${types.getParentType()?.name}.${name.value}`;
        if (directives.length > 0 && scoped.has(field)) found.push(field);
      },
    }),
  );
  return found;
}

it('asks for nothing on condition that the gateway refuses on sight', () => {
  expect(scoped.size).toBeGreaterThan(5);
  expect(
    refusedAnyway(parse('query Q($a: Boolean!) { rewardWorklist @include(if: $a) { totalCount } }')),
  ).toEqual(['Query.rewardWorklist']);
  expect(documents.flatMap(([, text]) => refusedAnyway(parse(text)))).toEqual([]);
});

it('keeps operations in operations.ts alone', () => {
  const elsewhere = panelFiles(/\.tsx?$/)
    .filter((file) => !/(operations|mutation)\.ts$/.test(file))
    .filter((file) =>
      /\/\* GraphQL \*\/|`\s*(query|mutation) \w/.test(readFileSync(join(panelSources, file), 'utf8')),
    );
  expect(elsewhere).toEqual([]);
});
