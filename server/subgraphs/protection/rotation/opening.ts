import { SealBroken } from '../keys/fieldCipher';
import { KeyBroken, KeyGone } from '../keyring/keyring';

/** Whether it is one person's text or key that does not open; a database that does not answer is neither. */
export function doesNotOpen(error: unknown): boolean {
  if (error instanceof SealBroken || error instanceof KeyGone) return true;
  return error instanceof KeyBroken && error.purpose === 'DATA';
}

/** What is opened, or null where it does not open. */
export async function openedOrNull<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (doesNotOpen(error)) return null;
    throw error;
  }
}
