import type { Language } from '../../contracts/refusals';

/** One text in each language. */
export type Texts<T = string> = Record<Language, T>;

type InThree<P extends string, T> = Record<`${P}Kk` | `${P}Ru` | `${P}En`, T>;

/** Gathers the three columns of one text: `nameKk`, `nameRu`, `nameEn`. */
export function textsOf<P extends string, T extends string | null>(
  row: InThree<P, T>,
  property: P,
): Texts<T> {
  return { kk: row[`${property}Kk`], ru: row[`${property}Ru`], en: row[`${property}En`] };
}
