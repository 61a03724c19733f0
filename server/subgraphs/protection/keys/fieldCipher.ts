import { fromUtf8, pad, unpad, utf8 } from '../../../sealing';
import { seal, unseal } from './aead';

/** Where a sealed text stands. It opens nowhere else, so that moving ciphertext between rows is refused. */
export interface Place {
  table: string;
  column: string;
  row: string;
  keyVersion: number;
}

/** Sizes a sealed field may have, in bytes; the largest still fits a text column of MariaDB. */
export const FIELD_SIZES = [256, 1024, 4096, 16384, 40960];

/** A ciphertext was changed, or moved from another place. */
export class SealBroken extends Error {
  constructor() {
    super('a sealed field does not open at its place');
    this.name = 'SealBroken';
  }
}

/** Seals a text for one place under a person's data key. Throws a RangeError beyond the largest field size. */
export function sealField(dataKey: Uint8Array, place: Place, text: string): string {
  return seal(dataKey, pad(utf8(text), FIELD_SIZES), associatedWith(place)).toString('base64url');
}

/** The text sealed for this place. Throws `SealBroken` for anything else, without saying what differs. */
export function openField(dataKey: Uint8Array, place: Place, sealed: string): string {
  try {
    const bytes = unseal(dataKey, Buffer.from(sealed, 'base64url'), associatedWith(place));
    return fromUtf8(unpad(bytes, FIELD_SIZES));
  } catch {
    throw new SealBroken();
  }
}

function associatedWith({ table, column, row, keyVersion }: Place): string {
  return JSON.stringify(['adal.field.v1', table, column, row, keyVersion]);
}
