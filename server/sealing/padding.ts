import type { Bytes } from './bytes';

/** Sizes, in bytes, that a padded text may have: nearly every identity is of the first, so lengths tell nothing. */
export const SIZE_CLASSES = [4096, 8192, 16384, 32768, 65536, 131072];

const LENGTH_PREFIX = 4;

/**
 * Prefixes the length and fills with zeros up to the next of `classes`.
 * Throws a RangeError where the text is longer than the largest class.
 */
export function pad(bytes: Uint8Array, classes: number[] = SIZE_CLASSES): Bytes {
  const size = classes.find((candidate) => candidate >= bytes.length + LENGTH_PREFIX);
  if (size === undefined) throw new RangeError('longer than the largest size class');
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, LENGTH_PREFIX);
  return padded;
}

/** Takes the filling off again; throws a RangeError where length, class or filling are not what `pad` makes. */
export function unpad(padded: Uint8Array, classes: number[] = SIZE_CLASSES): Bytes {
  if (!classes.includes(padded.length)) throw new RangeError('not of a known size class');
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  const end = LENGTH_PREFIX + length;
  if (end > padded.length) throw new RangeError('length beyond the text');
  if (padded.subarray(end).some((byte) => byte !== 0)) throw new RangeError('filling is not empty');
  return new Uint8Array(padded.subarray(LENGTH_PREFIX, end));
}
