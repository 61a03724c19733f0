import { canariesOf, canaryIdentity } from '../../server/leaks/canaries';
import { formsOf, transliterations } from '../../server/leaks/forms';
import { Needles } from '../../server/leaks/needles';
import { Search } from '../../server/leaks/search';
import { validateIdentity } from '../../server/sealing';

const canary = { name: 'somebody', text: 'Щербатюковский Ғабит' };

function hitsIn(text: Buffer, chunk = text.length): string[] {
  const search = new Search([canary]);
  const chunks = [];
  for (let at = 0; at < text.length; at += chunk) chunks.push(text.subarray(at, at + chunk));
  search.look({ kind: 'test', name: 'text', chunks });
  return search.hits.map(({ form }) => form);
}

describe('a trace of a person is found', () => {
  const base64 = (before: string) =>
    Buffer.from(Buffer.from(`${before}${canary.text} и ещё`).toString('base64'));
  const escapes = (text: string) =>
    [...text]
      .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
      .replaceAll('\\u0020', ' ');
  const utf16 = Buffer.from(`это ${canary.text}.`, 'utf16le');

  it.each([
    ['plain', Buffer.from(`это ${canary.text}.`)],
    ['in capitals', Buffer.from(canary.text.toUpperCase())],
    ['in small letters', Buffer.from(canary.text.toLowerCase())],
    ['in base64, at the beginning', base64('')],
    ['in base64, after a byte', base64('x')],
    ['in base64, after two', base64('xy')],
    ['in base64 for URLs', Buffer.from(Buffer.from(`?${canary.text}`).toString('base64url'))],
    ['in hex', Buffer.from(Buffer.from(canary.text).toString('hex'))],
    ['in a URL', Buffer.from(`/x?q=${encodeURIComponent(canary.text)}`)],
    ['in a form', Buffer.from(`q=${new URLSearchParams({ q: canary.text }).toString()}`)],
    ['in UTF-16', utf16],
    ['in UTF-16, the other way round', Buffer.from(utf16).swap16()],
    ['in JSON escapes', Buffer.from(`{"name":"${escapes(canary.text)}"}`)],
    ['in the Latin of passports', Buffer.from('Shcherbatiukovskii Gabit')],
    ['in the Latin of Kazakh', Buffer.from('Şşerbatiukovskii Ğabit')],
    ['in Latin, in base64', Buffer.from(Buffer.from('SHCHERBATIUKOVSKII GABIT').toString('base64'))],
  ])('%s', (_, text) => {
    expect(hitsIn(text)).not.toEqual([]);
    expect(hitsIn(text, 7)).toEqual(hitsIn(text));
  });

  it('and nothing where there is none', () => {
    expect(hitsIn(Buffer.from('Щербаков Габит, Shcherbakov, ' + 'Щ'.repeat(1000)))).toEqual([]);
  });
});

it('one pass finds every needle, also inside another and across chunks', () => {
  const needles = ['hers', 'ushers', 'she', 'shepherd'].map((text) => Buffer.from(text));
  const chunks = [...Buffer.from('two ushers, a shepherd: she')].map((byte) => Buffer.of(byte));
  const found: [number, number][] = [];
  new Needles(needles).find(chunks, (needle, at) => found.push([needle, at]));
  expect(found).toEqual([
    [1, 4],
    [2, 5],
    [0, 6],
    [2, 14],
    [3, 14],
    [2, 24],
  ]);
});

it('a hit says what stands there, and is none where it belongs', () => {
  const search = new Search([canary]);
  const chunks = [Buffer.from(`to: ${canary.text}\n`)];
  search.look({ kind: 'letters', name: 'one', chunks, holds: new Set([canary.name]) });
  expect(search.hits).toEqual([]);
  expect(search.ground).toEqual([{ kind: 'letters', places: 1, bytes: chunks[0]!.length, lawful: 1 }]);
  search.look({ kind: 'logs', name: 'one', chunks });
  expect(search.hits.map(({ around }) => around)).toEqual([`to: ${canary.text}·`]);
});

it('canaries are persons whom the vault accepts, all different', () => {
  const kinds = ['NATURAL_PERSON', 'LEGAL_PERSON', 'STATE_BODY_OFFICIAL'] as const;
  const persons = [...Array(12).keys()].map((seed) => canaryIdentity(seed, kinds[seed % 3]));
  for (const person of persons) expect(validateIdentity(person)).toEqual({});
  const texts = persons.flatMap((person) => canariesOf('', person).map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(formsOf(text).map(({ name }) => name)).toContain('plain');
  expect(transliterations('Latin 123')).toEqual([]);
  expect(formsOf('850314490015')).toHaveLength(7);
});
