import type { KeyProvider } from '../keys/keyProvider';
import type { Custody, Note, VaultStanding } from './custody';
import type { CustodyView } from './custody.type';

/** What an act leads to once it is in the audit; whatever follows from it is noted there first. */
export type CarryOut = (note: Note) => Promise<void>;

/** What every kind of vault can be asked about its keys; only one whose secret is shared has custody. */
export class CustodyOffice {
  private readonly staged = new Map<string, CarryOut>();

  constructor(
    private readonly provider: KeyProvider,
    readonly custody: Custody | null,
  ) {}

  get providerName(): string {
    return this.provider.name;
  }

  standing(): Promise<VaultStanding> {
    if (this.custody) return this.custody.standing();
    return Promise.resolve({
      ...{ provider: this.provider.name, state: this.provider.isOpen() ? 'OPEN' : 'CLOSED' },
      ...{ threshold: null, shares: null, holders: [], entered: [], ceremony: 'NONE', joined: [] },
      ...{ agreed: [], agreementsNeeded: 0, confirmed: [] },
    } as VaultStanding);
  }

  viewFor(accountId: string): CustodyView {
    const openingKey = this.custody?.openingKeys.current() ?? null;
    return { openingKey, dealt: this.custody?.dealtTo(accountId) ?? null };
  }

  /** Keeps what an act leads to until the act is committed with its audit entry. */
  stage(actId: string, carryOut: CarryOut): void {
    this.staged.set(actId, carryOut);
  }

  /** Does what was staged; nothing where the act is a repeated one. */
  async carryOut(actId: string, note: Note): Promise<void> {
    const carryOut = this.staged.get(actId);
    this.staged.delete(actId);
    await carryOut?.(note);
  }
}

/** The office of the vault a command or resolver works with. */
export function custodyOfficeOf(ctx: { services: object }): CustodyOffice {
  return (ctx.services as { custodyOffice: CustodyOffice }).custodyOffice;
}
