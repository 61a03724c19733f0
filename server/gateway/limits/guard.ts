import { permissionsOf, type Role } from '../../contracts/roles';
import type { PreparedOperation } from '../graph/documents';
import { Refusal, type ViewerClaims } from '../../kernel';
import type { TrustedDocuments } from '../trusted/trustedDocuments';
import { budgets } from './limits';
import { unmetNeed } from './needs';
import type { Rates } from './rates';

export interface GuardParts {
  rates: Rates;
  /** What may be asked at all; without it, anything that is valid. */
  trusted?: TrustedDocuments;
  /** Whether everybody who is signed in may read the schema. */
  openSchema: boolean;
  /** By role, or by client id of a partner: what one operation may cost, in place of what is usual. */
  budgets: ReadonlyMap<string, number>;
  /** Writes down that a field was refused. */
  noteDenied(viewer: ViewerClaims, field: string): Promise<void>;
}

/** Decides about a valid operation before it is planned: is it trusted, may the viewer see it, can we afford it. */
export class Guard {
  constructor(private readonly parts: GuardParts) {}

  /** Throws the `Refusal`. */
  async check(
    operation: PreparedOperation,
    viewer: ViewerClaims,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    // The gateway's own operation for the public page.
    if (viewer.kind === 'public') return;
    this.requireTrusted(operation, viewer);
    const unmet = unmetNeed(viewer, operation.needs);
    if (unmet) {
      await this.parts.noteDenied(viewer, unmet.field);
      throw new Refusal('MISSING_PERMISSION');
    }
    const cost = typeof operation.cost === 'number' ? operation.cost : operation.cost(variables);
    const limit = this.budgetOf(viewer);
    if (!(cost <= limit)) throw new Refusal('TOO_COSTLY', { limit });
    if (cost >= budgets.free) await this.parts.rates.noteCost(viewer.id, cost);
  }

  /** Refuses a text that its sender may not ask, before anything else is done with it. */
  requireText(hashOf: () => string, viewer: ViewerClaims): void {
    const { trusted } = this.parts;
    if (!trusted || this.mayReadSchema(viewer) || trusted.allows(viewer, hashOf())) return;
    throw new Refusal('UNTRUSTED_DOCUMENT');
  }

  private requireTrusted({ hash, introspection }: PreparedOperation, viewer: ViewerClaims): void {
    const { trusted } = this.parts;
    const aboutSchema = introspection === 'only';
    if (aboutSchema && !this.mayReadSchema(viewer)) throw new Refusal('MISSING_PERMISSION');
    if (trusted && !aboutSchema && !trusted.allows(viewer, hash)) throw new Refusal('UNTRUSTED_DOCUMENT');
  }

  private mayReadSchema(viewer: ViewerClaims): boolean {
    return this.parts.openSchema || permissionsOf(viewer.roles).has('graph:introspect');
  }

  private budgetOf({ kind, id, roles }: ViewerClaims): number {
    const own = kind === 'partner' ? this.parts.budgets.get(id) : undefined;
    if (own !== undefined) return own;
    let most = 0;
    for (const role of roles) most = Math.max(most, this.parts.budgets.get(role) ?? usualBudget(role));
    return most;
  }
}

function usualBudget(role: Role): number {
  return role === 'PARTNER_AGENCY' ? budgets.partner : budgets.staff;
}
