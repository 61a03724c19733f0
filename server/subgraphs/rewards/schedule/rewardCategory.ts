import { registerEnumType } from 'type-graphql';
import { named } from '../named';

/** What the offence was, as far as the size of a reward depends on it (R78). */
export const RewardCategory = named('ADMINISTRATIVE', 'MINOR', 'MEDIUM', 'SERIOUS', 'PARTICULARLY_SERIOUS');
export type RewardCategory = keyof typeof RewardCategory;

registerEnumType(RewardCategory, {
  name: 'RewardCategory',
  description: 'What the offence was, as far as the size of a reward depends on it.',
  valuesConfig: {
    ADMINISTRATIVE: { description: 'An administrative corruption offence.' },
    MINOR: { description: 'A crime of minor gravity.' },
    MEDIUM: { description: 'A crime of medium gravity.' },
    SERIOUS: { description: 'A serious crime.' },
    PARTICULARLY_SERIOUS: { description: 'A particularly serious crime.' },
  },
});

const CRIMES: ReadonlySet<string> = new Set(['MINOR', 'MEDIUM', 'SERIOUS', 'PARTICULARLY_SERIOUS']);

/**
 * The category of what a court act establishes; null where there is no row for it: no corruption offence
 * (C21), a crime whose gravity is not known, or nothing established.
 */
export function categoryOf(act: {
  kind: string;
  gravity: string | null;
  isCorruption: boolean;
}): RewardCategory | null {
  if (!act.isCorruption) return null;
  if (act.kind === 'ADMINISTRATIVE_PENALTY') return 'ADMINISTRATIVE';
  if (act.kind === 'CONVICTION' && act.gravity !== null && CRIMES.has(act.gravity)) {
    return act.gravity as RewardCategory;
  }
  return null;
}
