import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { CourtAct } from './courtAct.entity';

export function mayRecordCourtAct(viewer: Viewer): Decision {
  const isCourt = viewer.kind === 'partner' && viewer.claims.agencyKind === 'COURT';
  return isCourt && viewer.has('courtAct:record') ? allow() : refuse('MISSING_PERMISSION');
}

/** A court sees the acts it recorded; staff see them on the report. */
export const mayReadCourtAct: Policy<CourtAct> = (viewer, act) =>
  viewer.agencyId === act.recordedByAgencyId ? allow() : refuse('NOT_FOUND');
