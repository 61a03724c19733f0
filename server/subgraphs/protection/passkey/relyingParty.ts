import type { Settings } from '../../../kernel';

/** Where passkeys hold: the address people use, and its host as the relying party. */
export function relyingParty({ publicUrl }: Settings): { id: string; origin: string; name: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin, name: 'Adal' };
}
