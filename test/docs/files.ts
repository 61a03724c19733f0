import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds package.json. */
export const root = join(__dirname, '../..');

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every page of documentation, relative to the root. */
export function pages(): string[] {
  const docs = readdirSync(join(root, 'server/docs'), { recursive: true, encoding: 'utf8' });
  return [
    'README.md',
    'CHANGELOG.md',
    'server/subgraphs/directory/data/README.md',
    ...docs.filter((name) => name.endsWith('.md')).map((name) => join('server/docs', name)),
  ];
}

/** What stands between the first two fences after the words. */
export function fencedAfter(page: string, words: string): string {
  return (
    page
      .slice(page.indexOf(words))
      .split('```')[1]
      ?.replace(/^\w*\n/, '') ?? ''
  );
}
