import type { Role } from '../../../server/contracts/roles';
import { demoPartners } from '../../../server/demo/staff.partners';
import { demoPeople } from '../../../server/demo/staff.people';
import type { ViewerClaims } from '../../../server/kernel';
import { stableId } from '../../../server/subgraphs/directory/stableId';

/** The demo account as the gateway would sign for it: a member of staff or a partner's client. */
export function as(account: string, more: Partial<ViewerClaims> = {}): ViewerClaims {
  const person = demoPeople.find(([name]) => name === account);
  if (person) {
    const [, role, name] = person;
    return {
      ...{ id: stableId('staff', account), kind: 'staff', name, roles: [role], language: 'en' },
      departments: account === 'officer2' ? ['71'] : ['*'],
      clearedUntil: '2099-12-31',
      ...more,
    };
  }
  const partner = demoPartners.find(({ clientId }) => clientId === account);
  if (!partner) throw new Error(`no such account: ${account}`);
  const id = stableId('agency', account);
  return {
    ...{
      id,
      kind: 'partner',
      name: partner.nameEn,
      roles: ['PARTNER_AGENCY'],
      departments: [],
      language: 'ru',
    },
    ...{ agencyId: id, agencyKind: partner.kind, actingOfficial: 'Acting official', purpose: 'A purpose' },
    ...more,
  };
}

/** Somebody of these roles who is nobody in particular. */
export function somebody(id: string, roles: Role[], more: Partial<ViewerClaims> = {}): ViewerClaims {
  return { id, kind: 'staff', name: id, roles, departments: ['*'], language: 'en', ...more };
}

export const agencyIdOf = (account: string): string => as(account).agencyId!;
