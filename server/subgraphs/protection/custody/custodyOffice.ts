import type { KeyProvider } from '../keys/keyProvider';
import type { Custody, Note, VaultStanding } from './custody';
import type { CustodyView } from './custody.type';
import type { CustodyAct } from './custodyAct.entity';

/** What an act leads to once it is in the audit; whatever follows from it is noted there first. */
export type CarryOut = (note: Note) => Promise<void>;

/** What every kind of vault can be asked about its keys; only one whose secret is shared has custody. */
export class CustodyOffice {
  /** By the act as its command made it: one that is not committed, or is a repeated one, leads to nothing. */
  private readonly staged = new WeakMap<CustodyAct, CarryOut>();

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
  stage(act: CustodyAct, carryOut: CarryOut): void {
    this.staged.set(act, carryOut);
  }

  /** Does what was staged; nothing where the act is a repeated one. */
  async carryOut(act: CustodyAct, note: Note): Promise<void> {
    const carryOut = this.staged.get(act);
    this.staged.delete(act);
    await carryOut?.(note);
  }
}

/** The office of the vault a command or resolver works with. */
export function custodyOfficeOf(ctx: { services: object }): CustodyOffice {
  return (ctx.services as { custodyOffice: CustodyOffice }).custodyOffice;
}
