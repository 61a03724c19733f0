import type { Keyring } from '../keyring/keyring';
import { openField, type Place, sealField } from '../keys/fieldCipher';

type RowPlace = Omit<Place, 'column'>;

/** Seals and opens columns of a row under one person's data key. */
export class PersonalSeal {
  constructor(private readonly keyring: Keyring) {}

  /** Seals texts, by column. Makes the person's key where there is none. */
  async seal<C extends string>(
    personId: string,
    place: RowPlace,
    texts: Record<C, string>,
  ): Promise<Record<C, string>> {
    const key = await this.keyring.dataKey(personId, place.keyVersion);
    return mapColumns(texts, (column, text) => sealField(key, { ...place, column }, text));
  }

  /** Opens sealed texts, by column. Throws `SealBroken`, or `KeyGone` where the person was shredded. */
  async open<C extends string>(
    personId: string,
    place: RowPlace,
    sealed: Record<C, string>,
  ): Promise<Record<C, string>> {
    const key = await this.keyring.take('DATA', personId, place.keyVersion);
    return mapColumns(sealed, (column, text) => openField(key, { ...place, column }, text));
  }
}

function mapColumns<C extends string>(
  values: Record<C, string>,
  change: (column: string, value: string) => string,
): Record<C, string> {
  const entries = Object.entries<string>(values).map(([column, value]) => [column, change(column, value)]);
  return Object.fromEntries(entries) as Record<C, string>;
}
