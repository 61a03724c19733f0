import type { CloseVaultInput } from '../custody.inputs';
import { mayCloseVault } from '../custody.policy';
import { custodyCommand } from './custodyCommand';

/** The vault forgets its keys. Work for it waits until enough custodians have entered their shares again. */
export const closeVault = custodyCommand<CloseVaultInput>({
  name: 'closeVault',
  kind: 'CLOSE',
  may: mayCloseVault,
  prepare: async (_ctx, office) => () => office.custody!.close(),
});
