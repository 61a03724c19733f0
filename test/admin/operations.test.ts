import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
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

it('keeps operations in operations.ts alone', () => {
  const elsewhere = panelFiles(/\.tsx?$/)
    .filter((file) => !/(operations|mutation)\.ts$/.test(file))
    .filter((file) =>
      /\/\* GraphQL \*\/|`\s*(query|mutation) \w/.test(readFileSync(join(panelSources, file), 'utf8')),
    );
  expect(elsewhere).toEqual([]);
});
