import { requireModestJson } from '../../server/gateway/limits/json';
import { limits } from '../../server/gateway/limits/limits';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const listOf = (count: number) => JSON.stringify(Array.from({ length: count }, (_, i) => i));

describe('JSON before it is parsed', () => {
  it.each([
    ['nests as deep as allowed', nested(limits.jsonDepth)],
    [
      'goes down and up again and again',
      `[${Array(100)
        .fill(nested(limits.jsonDepth - 1))
        .join(',')}]`,
    ],
    ['holds as many values as allowed', listOf(limits.jsonValues - 1)],
    ['has brackets and commas inside strings', JSON.stringify({ a: '[{,'.repeat(100_000), '[[[': '"' })],
    ['escapes quotes and backslashes', JSON.stringify(['\\', '\\"', '"[,'.repeat(10_000), '\\\\'])],
    ['is none', '}}}]]]"'],
    ['ends within a string', '"abc'],
    ['ends after a backslash', '"abc\\"'],
    ['is nothing', ''],
  ])('passes where it %s', (_, text) => {
    expect(() => requireModestJson(text)).not.toThrow();
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(30_000)],
    ['both, after a string with a bracket', `["]","\\"",${'[{"a":'.repeat(limits.jsonDepth)}`],
  ])('is refused where %s nest too deep', (_, text) => {
    expect(() => requireModestJson(text)).toThrow('TOO_DEEP');
  });

  it.each([
    ['in a list', listOf(limits.jsonValues + 1)],
    [
      'in an object',
      JSON.stringify(Object.fromEntries(Object.entries(Array(limits.jsonValues + 1).fill(1)))),
    ],
    ['in many lists', `[${Array(limits.jsonValues).fill('[]').join(',')}]`],
  ])('is refused where too many values are %s', (_, text) => {
    expect(() => requireModestJson(text)).toThrow('TOO_MANY_VALUES');
  });
});
