import { createHmac } from 'node:crypto';

/** Keyed index of a value that must be found again without being readable: equal values, equal indexes. */
export function blindIndex(key: Buffer, kind: 'IIN' | 'BIN' | 'COLLECT_CODE', value: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, value]))
    .digest('base64url');
}
