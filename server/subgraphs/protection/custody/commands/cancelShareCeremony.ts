import type { CancelShareCeremonyInput } from '../custody.inputs';
import { mayCancelShareCeremony } from '../custody.policy';
import { custodyCommand } from './custodyCommand';

/** Gives a dealing up. The shares in force stay in force; new ones that were handed out are worth nothing. */
export const cancelShareCeremony = custodyCommand<CancelShareCeremonyInput>({
  name: 'cancelShareCeremony',
  kind: 'CANCEL',
  may: mayCancelShareCeremony,
  prepare: async (_ctx, office) => () => office.custody!.giveCeremonyUp(),
});
