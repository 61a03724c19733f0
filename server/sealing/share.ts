import { BASE32, grouped, toBase32 } from './base32';
import type { Bytes } from './bytes';
import { SealingRefusal } from './refusal';

/** Purpose of an envelope with a custodian's share. */
export const SHARE_PURPOSE = 'vault-share';

const CHECK_BYTES = 3;

/** A share as a custodian writes it down: groups of four letters and digits, with a check against slips. */
export async function formatShare(share: Uint8Array): Promise<string> {
  return grouped(toBase32(new Uint8Array([...share, ...(await checkOf(share))])));
}

/** The share in a text, however it is spaced and whichever case. Throws SHARE_MISTYPED where its check fails. */
export async function parseShare(text: string): Promise<Bytes> {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  let bits = '';
  for (const letter of letters) {
    const value = BASE32.indexOf(letter);
    if (value < 0) throw new SealingRefusal('SHARE_MISTYPED');
    bits += value.toString(2).padStart(5, '0');
  }
  const bytes = new Uint8Array(Math.floor(bits.length / 8));
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = parseInt(bits.slice(i * 8, i * 8 + 8), 2);
  const share = bytes.slice(0, -CHECK_BYTES);
  const check = await checkOf(share);
  if (share.length === 0 || bytes.slice(-CHECK_BYTES).some((byte, i) => byte !== check[i])) {
    throw new SealingRefusal('SHARE_MISTYPED');
  }
  return share;
}

async function checkOf(share: Uint8Array): Promise<Uint8Array> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(share));
  return new Uint8Array(hash).subarray(0, CHECK_BYTES);
}
