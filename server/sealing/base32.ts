/** Crockford's base 32: no letters that are mistaken for digits. */
export const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as letters and digits, the first bits first. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** A code or fingerprint in groups of four, for reading out. */
export function grouped(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/** A code as it was meant: without hyphens and blanks, and with the letters that stand for digits read so. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
