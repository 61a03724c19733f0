import type { Vault } from './operations';

/** How far the dealing of shares is, by the name of the text that says what to do next. */
export function stageOf({ state, ceremony, custodians }: Pick<Vault, 'state' | 'ceremony' | 'custodians'>) {
  const joined = custodians.filter(({ fingerprint }) => fingerprint);
  // All have entered theirs and the dealing goes on: whether the new shares count is not known.
  if (joined.length > 0 && custodians.filter(({ confirmed }) => confirmed).length === joined.length) {
    return 'UNCERTAIN';
  }
  if (ceremony && ceremony !== 'NONE') return ceremony;
  return state === 'UNSPLIT' ? 'FIRST' : 'NONE';
}
