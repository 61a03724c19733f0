import { actionsOpenTo, allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { BreakGlass } from './breakGlass.entity';
import { type BreakGlassAction, breakGlassLifecycle } from './breakGlass.lifecycle';

/** Whoever may ask for it, every custodian, and whoever audits; the system, to end it. */
export function mayReadBreakGlass(viewer: Viewer): Decision {
  if (viewer.kind === 'system') return allow();
  return viewer.kind === 'staff' && viewer.has('breakGlass:read') ? allow() : refuse('MISSING_PERMISSION');
}

export function mayRequestBreakGlass(viewer: Viewer): Decision {
  return viewer.has('staff:confirm') ? allow() : refuse('MISSING_PERMISSION');
}

function step(action: BreakGlassAction, record: BreakGlass): Decision {
  return breakGlassLifecycle.can(record.state, action) ? allow() : refuse('WRONG_STATE');
}

/** The second person: neither who asked nor who would get the role. */
export const mayOpenBreakGlass: Policy<BreakGlass> = (viewer, record) => {
  if (!viewer.has('staff:confirm')) return refuse('MISSING_PERMISSION');
  if (viewer.id === record.requestedById || viewer.id === record.staffId) return refuse('SAME_PERSON');
  const decision = step('open', record);
  return decision.allowed && new Date() >= record.expiresAt ? refuse('REQUEST_EXPIRED') : decision;
};

export const mayRefuseBreakGlass: Policy<BreakGlass> = (viewer, record) => {
  if (!viewer.has('staff:confirm')) return refuse('MISSING_PERMISSION');
  return viewer.id === record.requestedById ? refuse('SAME_PERSON') : step('refuse', record);
};

export const mayWithdrawBreakGlass: Policy<BreakGlass> = (viewer, record) => {
  if (!viewer.has('staff:confirm')) return refuse('MISSING_PERMISSION');
  return viewer.id === record.requestedById ? step('withdraw', record) : refuse('NOT_YOURS');
};

/** Ending early takes nobody's leave: any custodian, and any of those who could have opened it. */
export const mayEndBreakGlass: Policy<BreakGlass> = (viewer, record) =>
  viewer.has('staff:confirm') || viewer.has('breakGlass:acknowledge')
    ? step('end', record)
    : refuse('MISSING_PERMISSION');

/** Each custodian says once that he knows. */
export const mayAcknowledgeBreakGlass: Policy<BreakGlass> = (viewer, record) => {
  if (!viewer.has('breakGlass:acknowledge')) return refuse('MISSING_PERMISSION');
  return record.openedAt === null || record.seenBy.includes(viewer.id) ? refuse('WRONG_STATE') : allow();
};

/** Everything that may be done to it, by the name of its mutation; opening asks for the second factor. */
export const breakGlassActions: Record<string, Policy<BreakGlass>> = {
  openBreakGlass: mayOpenBreakGlass,
  refuseBreakGlass: mayRefuseBreakGlass,
  withdrawBreakGlass: mayWithdrawBreakGlass,
  endBreakGlass: mayEndBreakGlass,
  acknowledgeBreakGlass: mayAcknowledgeBreakGlass,
};

export function actionsOnBreakGlass(viewer: Viewer, record: BreakGlass): string[] {
  return actionsOpenTo(viewer, record, breakGlassActions);
}
