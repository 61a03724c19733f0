import type { Language } from '../../contracts/refusals';
import { type Keys, type Log, Refusal, type Store, type ViewerClaims } from '../../kernel';
import { ACCOUNTS_KEY } from './accountsKey';
import { PartnerAccount, partnerAccountSeal } from './partnerAccount.entity';
import { Remembered } from './remembered';
import { StaffAccount, staffAccountSeal } from './staffAccount.entity';

const KEPT = 5000;
/** How long another gateway process may take to see that an account was closed; this one sees it at once. */
const KEPT_MS = 1000;

/** What a partner says with each call. */
export interface Statement {
  actingOfficial: string;
  purpose: string;
}

/** What callers are to the subgraphs, by the copies of their accounts. The same caller is the same object. */
export class Accounts {
  private readonly staffRows = new Remembered<StaffAccount>(KEPT, KEPT_MS);
  private readonly partnerRows = new Remembered<PartnerAccount>(KEPT, KEPT_MS);
  private readonly claims = new WeakMap<object, Map<string, ViewerClaims>>();

  constructor(
    private readonly store: Store,
    private readonly keys: Keys,
    private readonly log: Log,
  ) {}

  /** Reads every account anew: a copy has changed. */
  forget(): void {
    this.staffRows.clear();
    this.partnerRows.clear();
  }

  /** What a signed-in member of staff is. Refuses unknown and closed accounts, and rows we did not write. */
  async staff(
    account: string,
    stepUpAt: number | undefined,
    language: Language | undefined,
  ): Promise<ViewerClaims> {
    let staff = this.staffRows.get(account);
    if (!staff) {
      const row = await this.store.read.findOneBy(StaffAccount, { account });
      if (!row) throw new Refusal('ACCOUNT_UNKNOWN');
      if (!staffAccountSeal.holds(this.key, row)) throw this.tampered('staff_account');
      this.staffRows.set(account, (staff = row));
    }
    if (staff.disabled) throw new Refusal('ACCOUNT_DISABLED');
    const row = staff;
    const roles = rolesNow(row);
    return this.once(row, `${stepUpAt} ${language} ${roles.join()}`, () => ({
      id: row.staffId,
      kind: 'staff',
      name: row.name,
      roles,
      departments: row.departments,
      language: language ?? row.language,
      ...(stepUpAt !== undefined && { stepUpAt }),
      ...(row.clearedUntil && { clearedUntil: row.clearedUntil }),
    }));
  }

  /** What a partner's client is, with the official it acts for and why. */
  async partner(clientId: string, language: Language, statement: Statement): Promise<ViewerClaims> {
    let partner = this.partnerRows.get(clientId);
    if (!partner) {
      const row = await this.store.read.findOneBy(PartnerAccount, { clientId });
      if (!row) throw new Refusal('ACCOUNT_UNKNOWN');
      if (!partnerAccountSeal.holds(this.key, row)) throw this.tampered('partner_account');
      this.partnerRows.set(clientId, (partner = row));
    }
    if (!partner.active) throw new Refusal('ACCOUNT_DISABLED');
    const row = partner;
    return this.once(row, JSON.stringify([language, statement.actingOfficial, statement.purpose]), () => ({
      id: row.clientId,
      kind: 'partner',
      name: row.names[language],
      roles: ['PARTNER_AGENCY'],
      departments: [],
      agencyId: row.agencyId,
      agencyKind: row.kind,
      language,
      ...statement,
    }));
  }

  private get key(): Buffer {
    return this.keys.secret(ACCOUNTS_KEY);
  }

  private tampered(table: string): Refusal {
    this.log.error({ table }, 'a row was changed outside the system');
    return new Refusal('ACCOUNT_UNKNOWN');
  }

  /** Equal claims of one row are one object, so that what is derived from them is derived once. */
  private once(row: object, key: string, make: () => ViewerClaims): ViewerClaims {
    let ofRow = this.claims.get(row);
    if (!ofRow) this.claims.set(row, (ofRow = new Map<string, ViewerClaims>()));
    let claims = ofRow.get(key);
    if (!claims) ofRow.set(key, (claims = make()));
    return claims;
  }
}

/** The roles held for good, and those lent whose time is not over by this machine's clock. */
function rolesNow({ roles, temporaryRoles }: StaffAccount): StaffAccount['roles'] {
  if (temporaryRoles.length === 0) return roles;
  const now = new Date().toISOString();
  const lent = temporaryRoles.filter(({ until }) => until > now).map(({ role }) => role);
  return [...new Set([...roles, ...lent])];
}

/** Whoever has a collect code and a check code in hand, and nothing else. */
export function publicClaims(language: Language): ViewerClaims {
  return { id: 'public', kind: 'public', name: 'public', roles: [], departments: [], language };
}
