import { toneOf } from '../../admin/src/display/tones';
import { en } from '../../admin/src/i18n/en';
import { standing } from '../../admin/src/resources/vault/standing';

const rotation = { state: 'DONE', skipped: 0, awaitedCertificates: [] as string[] };
const shown = (change: Partial<typeof rotation>) => {
  const name = standing({ ...rotation, ...change });
  return [(en.adal.states.keyRotation as Record<string, string>)[name], toneOf('keyRotation', name)];
};

it('tells a rotation that passed over something from one that is done', () => {
  expect(shown({})).toEqual(['Done', 'success']);
  expect(shown({ skipped: 2 })).toEqual(['Done in part', 'warning']);
  expect(shown({ state: 'RUNNING', skipped: 2 })).toEqual(['Under way', 'primary']);
});

it('tells a rotation that waits for an officer from one that goes on', () => {
  expect(shown({ state: 'RUNNING', awaitedCertificates: ['key'] })).toEqual([
    'Waits for certificates',
    'warning',
  ]);
});
