import { randomUUID } from 'node:crypto';
import type { ViewerClaims } from '../../../server/kernel';
import {
  makeOneTimeKey,
  type OneTimeKey,
  openText,
  sealText,
  type SealingKey,
  SHARE_PURPOSE,
} from '../../../server/sealing';
import type { World } from './world';

export interface VaultAnswer {
  state: string;
  ceremony: string | null;
  custodians: { accountId: string; entered: boolean; fingerprint: string | null; confirmed: boolean }[];
  openingKey: SealingKey | null;
  dealtShare: { setId: string; keyId: string; version: number; enc: string; ciphertext: string } | null;
  viewerActions: string[];
}

const FIELDS = `state ceremony custodians { accountId entered fingerprint confirmed }
  openingKey { keyId publicKey suite notAfter certificate }
  dealtShare { setId keyId version enc ciphertext } viewerActions`;

export const custodian = (n: number): Partial<ViewerClaims> => ({
  id: `custodian${n}`,
  roles: ['CUSTODIAN'],
  stepUpAt: Date.now(),
});

/** Custodians at their own pages: what each does, his browser does here. */
export function custodiansOf(world: World) {
  const pages = new Map<string, OneTimeKey>();

  const look = async (viewer: Partial<ViewerClaims>): Promise<VaultAnswer> => {
    const { data } = await world.ask<{ vault: VaultAnswer }>(viewer, `{ vault { ${FIELDS} } }`);
    return data!.vault;
  };
  const act = async (viewer: Partial<ViewerClaims>, name: string, input: object = {}) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await world.ask<Record<string, { vault: VaultAnswer }>>(
      viewer,
      `mutation ($input: ${type}!) { ${name}(input: $input) { vault { ${FIELDS} } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (errors) throw new Error(String(errors[0].extensions.code));
    return data![name].vault;
  };
  const sealed = async (viewer: Partial<ViewerClaims>, share: string) => {
    const { openingKey } = await look(viewer);
    const idempotencyKey = randomUUID();
    const envelope = await sealText(share, SHARE_PURPOSE, openingKey!, world.root, idempotencyKey);
    return { idempotencyKey, ...envelope };
  };

  return {
    look,
    act,
    sealed,
    async join(viewer: Partial<ViewerClaims>) {
      const page = await makeOneTimeKey();
      pages.set(viewer.id!, page);
      return act(viewer, 'joinShareCeremony', { publicKey: page.publicKey });
    },
    /** What the custodian's page shows him to write down. */
    async readShare(viewer: Partial<ViewerClaims>): Promise<string> {
      const { dealtShare } = await look(viewer);
      return openText(dealtShare, SHARE_PURPOSE, pages.get(viewer.id!)!.privateKey, dealtShare!.setId);
    },
    async enter(viewer: Partial<ViewerClaims>, share: string) {
      return act(viewer, 'enterVaultShare', await sealed(viewer, share));
    },
  };
}

/** Deals shares to `count` custodians and returns what each wrote down. `agreeing`: shares in force of the first ones. */
export async function dealShares(world: World, count: number, agreeing: string[] = []): Promise<string[]> {
  const { act, join, readShare, enter } = custodiansOf(world);
  const all = Array.from({ length: count }, (_, i) => custodian(i + 1));
  await act(all[0], 'startShareCeremony');
  for (const viewer of all) await join(viewer);
  for (const [index, share] of agreeing.entries()) await enter(all[index], share);
  const shares: string[] = [];
  for (const viewer of all) shares.push(await readShare(viewer));
  for (const [index, viewer] of all.entries()) await enter(viewer, shares[index]);
  return shares;
}
