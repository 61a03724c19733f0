import type { StartShareCeremonyInput } from '../custody.inputs';
import { mayStartShareCeremony } from '../custody.policy';
import { custodyCommand } from './custodyCommand';

/** Begins a dealing of shares: the first, or one after a share was lost or a custodian left. */
export const startShareCeremony = custodyCommand<StartShareCeremonyInput>({
  name: 'startShareCeremony',
  kind: 'START',
  may: mayStartShareCeremony,
  prepare: async (ctx, office) => () => office.custody!.startCeremony(ctx.viewer.id),
});
