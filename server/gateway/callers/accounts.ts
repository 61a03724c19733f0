import type { Language } from '../../contracts/refusals';
import { Refusal, type Store, type ViewerClaims } from '../../kernel';
import { PartnerAccount } from './partnerAccount.entity';
import { StaffAccount } from './staffAccount.entity';

/** What a signed-in member of staff is to the subgraphs. Refuses unknown and closed accounts. */
export async function staffClaims(
  store: Store,
  account: string,
  stepUpAt: number | undefined,
  language: Language | undefined,
): Promise<ViewerClaims> {
  const staff = await store.read.findOneBy(StaffAccount, { account });
  if (!staff) throw new Refusal('ACCOUNT_UNKNOWN');
  if (staff.disabled) throw new Refusal('ACCOUNT_DISABLED');
  return {
    id: staff.staffId,
    kind: 'staff',
    name: staff.name,
    roles: staff.roles,
    departments: staff.departments,
    language: language ?? staff.language,
    ...(stepUpAt !== undefined && { stepUpAt }),
    ...(staff.clearedUntil && { clearedUntil: staff.clearedUntil }),
  };
}

/** What a partner's client is to the subgraphs, with the official it acts for and why. */
export async function partnerClaims(
  store: Store,
  clientId: string,
  language: Language,
  statement: { actingOfficial: string; purpose: string },
): Promise<ViewerClaims> {
  const partner = await store.read.findOneBy(PartnerAccount, { clientId });
  if (!partner) throw new Refusal('ACCOUNT_UNKNOWN');
  if (!partner.active) throw new Refusal('ACCOUNT_DISABLED');
  return {
    id: partner.clientId,
    kind: 'partner',
    name: partner.names[language],
    roles: ['PARTNER_AGENCY'],
    departments: [],
    agencyId: partner.agencyId,
    agencyKind: partner.kind,
    language,
    ...statement,
  };
}

/** Whoever has a collect code and a check code in hand, and nothing else. */
export function publicClaims(language: Language): ViewerClaims {
  return { id: 'public', kind: 'public', name: 'public', roles: [], departments: [], language };
}
