const E164_KAZAKHSTAN = /^\+7[067]\d{9}$/;
const SHORT_NUMBER = /^\d{3,4}$/;

/** True for E.164 numbers of Kazakhstan's numbering zones and for three- or four-digit short numbers. */
export function isPhone(phone: string): boolean {
  return E164_KAZAKHSTAN.test(phone) || SHORT_NUMBER.test(phone);
}

/**
 * What people type, as E.164: spaces, brackets and hyphens go, the domestic prefix 8 becomes +7.
 * Anything that does not look like a number of Kazakhstan comes back without separators, for `isPhone` to refuse.
 */
export function normalisePhone(typed: string): string {
  const bare = typed.replace(/[\s().\-\u00a0]/g, '');
  if (/^8\d{10}$/.test(bare)) return `+7${bare.slice(1)}`;
  if (/^7\d{10}$/.test(bare)) return `+${bare}`;
  return bare;
}
