import type { RewardSettings } from './settings';

/**
 * Settings the first migration writes; later ones come with a migration of their own. All are choices of the
 * product, labelled unverified: no published source fixes them.
 */
export const shippedSettings: { name: keyof RewardSettings; effectiveFrom: string; value: unknown }[] = [
  { name: 'schedulesInUse', effectiveFrom: '2016-01-01', value: ['SEED_FLAT'] },
  { name: 'mciPurpose', effectiveFrom: '2016-01-01', value: 'BENEFITS' },
  { name: 'mciReferenceDate', effectiveFrom: '2016-01-01', value: 'DECISION' },
  { name: 'committeeSeats', effectiveFrom: '2016-01-01', value: 5 },
  { name: 'committeeQuorum', effectiveFrom: '2016-01-01', value: 3 },
];
