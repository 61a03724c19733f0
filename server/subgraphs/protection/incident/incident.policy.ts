import { type Policy, refuse, allow } from '../../../kernel';
import { approver, insider, notBy, officer, stepsOf } from '../insiders';
import type { LeakIncident } from './incident.entity';
import { incidentLifecycle } from './incident.lifecycle';

export const mayReadIncident: Policy<LeakIncident> = (viewer) => insider(viewer);

const step = stepsOf<LeakIncident['state'], Parameters<typeof incidentLifecycle.can>[1], LeakIncident>(
  incidentLifecycle,
);

/** Whoever reported it does not decide about it; whoever had seen the data may be the leak. */
export const mayConfirmLeak = step(approver, 'confirm', notBy('reportedById'));
export const mayRefuteLeak = step(approver, 'refute', notBy('reportedById'));
export const mayCloseIncident = step(approver, 'close');
export const mayRecordLeakMeasures: Policy<LeakIncident> = (viewer, incident) => {
  const decision = officer(viewer);
  if (!decision.allowed) return decision;
  return ['SUSPECTED', 'CONFIRMED'].includes(incident.state) ? allow() : refuse('WRONG_STATE');
};

export const incidentActions: Record<string, Policy<LeakIncident>> = {
  recordLeakMeasures: mayRecordLeakMeasures,
  confirmLeak: mayConfirmLeak,
  refuteLeak: mayRefuteLeak,
  closeIncident: mayCloseIncident,
};
