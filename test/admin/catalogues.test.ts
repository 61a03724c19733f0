import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../admin/src/i18n/en';
import { kk } from '../../admin/src/i18n/kk';
import { ru } from '../../admin/src/i18n/ru';
import { refusals } from '../../server/contracts/refusals';
import { permissions, roles } from '../../server/contracts/roles';
import { panelFiles, panelSources } from './sources';

type Tree = { [key: string]: Tree | string | undefined };

function textsOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' ? textsOf(value, `${path}${key}.`) : [[`${path}${key}`, value ?? '']],
  );
}

const catalogues = { en, ru, kk } as unknown as Record<string, Tree>;
const english = new Map(textsOf(catalogues.en));

/** Keys that stand in the source as they are; those put together at run time are checked by their enum. */
function literalKeys(): string[] {
  const found = panelFiles(/\.tsx?$/).flatMap((file) => {
    const text = readFileSync(join(panelSources, file), 'utf8');
    return [...text.matchAll(/['"`]((?:adal|ra)\.[\w.]+\w)['"`]/g)].map(([, key]) => key);
  });
  return [...new Set(found)];
}

describe.each(['ru', 'kk'])('%s', (locale) => {
  const texts = new Map(textsOf(catalogues[locale]));

  it('has the keys of English', () => {
    expect([...english.keys()].filter((key) => !texts.has(key))).toEqual([]);
  });

  it('has no keys of ours that English lacks', () => {
    expect([...texts.keys()].filter((key) => key.startsWith('adal.') && !english.has(key))).toEqual([]);
  });

  it('says something wherever English does', () => {
    const silent = [...english]
      .filter(([key, text]) => text.trim() && !texts.get(key)?.trim())
      .map(([key]) => key);
    expect(silent).toEqual([]);
  });

  it('keeps the places where values go', () => {
    const places = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
    const own = [...english].filter(([key]) => key.startsWith('adal.'));
    for (const [key, text] of own) expect([key, places(texts.get(key)!)]).toEqual([key, places(text)]);
  });
});

it('has a text for every key the source names', () => {
  const branches = new Set(
    [...english.keys()].flatMap((key) => key.split('.').map((_, i, all) => all.slice(0, i).join('.'))),
  );
  expect(literalKeys().filter((key) => !english.has(key) && !branches.has(key))).toEqual([]);
});

it('names every role', () => {
  expect(roles.filter((role) => !english.has(`adal.roles.${role}`))).toEqual([]);
});

it('opens pages by permissions that exist', () => {
  const access = readFileSync(join(panelSources, 'providers/access.ts'), 'utf8');
  const named = [...access.matchAll(/'([a-zA-Z]+:[a-zA-Z+:]+)'/g)].flatMap(([, needed]) => needed.split('+'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(permissions as readonly string[]).includes(name))).toEqual([]);
});

it('leaves the texts of refusals to the server', () => {
  const codes = Object.keys(refusals);
  const own = [...english.keys()]
    .filter((key) => key.startsWith('adal.errors.'))
    .map((key) => key.split('.').at(-1)!);
  expect(own.filter((key) => codes.includes(key))).toEqual([]);
});
