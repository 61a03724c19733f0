import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages, read, root } from './files';

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

describe.each(pages())('%s', (page) => {
  const text = read(page);

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target]) => target);
    const own = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(own.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run (?:--silent )?|)([a-z][\w:]*)/g)].map(([, name]) => name);
    const known = [...scripts, 'ci'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names folders and files of the project that exist', () => {
    const named = [...text.matchAll(/`((?:server|admin|schema|test)\/[\w./-]+)`/g)].map(([, path]) => path);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = pages().filter((page) => page.includes('decisions/'));

  it('are numbered without gaps and fit on a page', () => {
    const numbers = decisions.map((page) => Number(/(\d{4})-/.exec(page)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(decisions.map((_, index) => index + 1));
    expect(decisions.filter((page) => read(page).trim().split('\n').length > 25)).toEqual([]);
  });
});

it('the architecture has a line for every folder of the server', () => {
  const text = read('server/docs/architecture.md');
  const folders = readdirSync(join(root, 'server'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['docs', 'subgraphs'].includes(entry.name))
    .map(({ name }) => name);
  expect(folders.filter((name) => !text.includes(`\`server/${name}\``))).toEqual([]);
});
