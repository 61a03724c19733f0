import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { VaultStanding } from './custody';
import type { CustodyAct } from './custodyAct.entity';

/** That the vault is open or closed is no secret from the staff: they would wonder why letters wait. */
export function mayReadVaultState(viewer: Viewer): Decision {
  return viewer.kind === 'staff' ? allow() : refuse('MISSING_PERMISSION');
}

/** Who holds shares, and how far an opening or a dealing is. */
export function maySeeCustody(viewer: Viewer): Decision {
  return viewer.kind === 'staff' && viewer.has('vault:hold') ? allow() : refuse('MISSING_PERMISSION');
}

export const mayReadCustodyAct: Policy<CustodyAct> = (viewer, act) =>
  act.accountId === viewer.id ? maySeeCustody(viewer) : refuse('NOT_FOUND');

function when(holds: (standing: VaultStanding, accountId: string) => boolean): Policy<VaultStanding> {
  return (viewer, standing) => {
    const decision = maySeeCustody(viewer);
    if (!decision.allowed) return decision;
    return standing.provider === 'shares' && holds(standing, viewer.id) ? allow() : refuse('WRONG_STATE');
  };
}

/** To open the vault, to agree to new shares, or to confirm a new one: whichever is waited for. */
export const mayEnterVaultShare = when((standing, id) => {
  const { state, ceremony, holders, entered, agreed, confirmed, joined } = standing;
  if (ceremony === 'DEALT')
    return isAmong(joined, id) && (!confirmed.includes(id) || isConfirmedByAll(standing));
  if (!holders.includes(id)) return false;
  if (state === 'CLOSED') return !entered.includes(id);
  return ceremony === 'JOINING' && !agreed.includes(id);
});

/** Any custodian may close at once: what is suspected need not be proved first. */
export const mayCloseVault = when(({ state }) => state === 'OPEN');

/** New shares are made where there are none yet, or by an open vault for which enough holders agree. */
export const mayStartShareCeremony = when(({ state, ceremony }) => state !== 'CLOSED' && ceremony === 'NONE');

export const mayJoinShareCeremony = when(
  ({ ceremony, joined, shares }, id) =>
    ceremony === 'JOINING' && !isAmong(joined, id) && joined.length < (shares ?? 0),
);

export const mayCancelShareCeremony = when(
  (standing) => standing.ceremony !== 'NONE' && !isConfirmedByAll(standing),
);

/** Everything that may be done about the vault's keys by custodians, by the name of its mutation. */
export const vaultActions: Record<string, Policy<VaultStanding>> = {
  enterVaultShare: mayEnterVaultShare,
  closeVault: mayCloseVault,
  startShareCeremony: mayStartShareCeremony,
  joinShareCeremony: mayJoinShareCeremony,
  cancelShareCeremony: mayCancelShareCeremony,
};

function isAmong(joined: VaultStanding['joined'], accountId: string): boolean {
  return joined.some((participant) => participant.accountId === accountId);
}

/** The vault does not know whether the new shares are in force: any of their holders may make sure. */
function isConfirmedByAll({ ceremony, confirmed, joined }: VaultStanding): boolean {
  return ceremony === 'DEALT' && confirmed.length === joined.length;
}
