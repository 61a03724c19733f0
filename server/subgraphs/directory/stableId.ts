import { createHash } from 'node:crypto';

/** Of this system; names hashed under it give the same id on every installation. */
const NAMESPACE = Buffer.from('5b9f0c3e7d1a4f4e9c62a8d35e10b7f4', 'hex');

/** A UUID (version 5) that follows from what it names: the same account has the same id everywhere. */
export function stableId(kind: 'staff' | 'agency', name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${kind}:${name}`).digest();
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
