import { permissionsOf, type Permission, type Role } from '../contracts/roles';
import type { Language } from '../contracts/refusals';

export type ViewerKind = 'staff' | 'partner' | 'system' | 'public';

/** The claims the gateway signs and a subgraph reads. */
export interface ViewerClaims {
  id: string;
  kind: ViewerKind;
  name: string;
  roles: Role[];
  /** Department codes within reach; `*` means all. */
  departments: string[];
  agencyId?: string;
  agencyKind?: string;
  language: Language;
  /** When the second factor was last shown, epoch milliseconds, machine time. */
  stepUpAt?: number;
  actingOfficial?: string;
  purpose?: string;
  /** Last day of the security clearance, `YYYY-MM-DD`. */
  clearedUntil?: string;
}

/** How long a second factor counts. */
export const STEP_UP_LASTS_MS = 10 * 60_000;

/** Whoever asks: resolved once by the gateway, believed by subgraphs only under its signature. */
export class Viewer {
  readonly permissions: ReadonlySet<Permission>;

  constructor(readonly claims: ViewerClaims) {
    this.permissions = permissionsOf(claims.roles);
  }

  get id() {
    return this.claims.id;
  }
  get kind() {
    return this.claims.kind;
  }
  get language() {
    return this.claims.language;
  }
  get agencyId() {
    return this.claims.agencyId;
  }

  has(permission: Permission): boolean {
    return this.permissions.has(permission);
  }

  /** Whether the department is within the viewer's reach. */
  reaches(departmentCode: string): boolean {
    return this.claims.departments.includes('*') || this.claims.departments.includes(departmentCode);
  }

  /** Whether a second factor was shown within the last ten minutes. */
  steppedUp(now = Date.now()): boolean {
    return this.claims.stepUpAt !== undefined && now - this.claims.stepUpAt < STEP_UP_LASTS_MS;
  }

  /** Whether the clearance still stands on the given day (`YYYY-MM-DD`). */
  cleared(today: string): boolean {
    return this.claims.clearedUntil !== undefined && today <= this.claims.clearedUntil;
  }
}

/** The system itself, acting on an event or a clock. */
export function systemViewer(subgraph: string): Viewer {
  return new Viewer({
    id: `system:${subgraph}`,
    kind: 'system',
    name: subgraph,
    roles: [],
    departments: ['*'],
    language: 'kk',
  });
}
