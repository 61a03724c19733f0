import type { CourtActKind } from './courtAct.entity';

const ESTABLISHING: ReadonlySet<CourtActKind> = new Set(['CONVICTION', 'ADMINISTRATIVE_PENALTY']);

/** Whether an act of this kind establishes an offence: only such an act is a ground for a reward. */
export function establishesOffence(kind: CourtActKind): boolean {
  return ESTABLISHING.has(kind);
}
