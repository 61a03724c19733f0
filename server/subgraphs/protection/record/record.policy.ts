import { allow, type Policy, refuse } from '../../../kernel';
import { approver, insider, notBy, officer, type Office, stepsOf } from '../insiders';
import type { ProtectionRecord } from './record.entity';
import { type RetentionAction, retentionLifecycle, recordLifecycle } from './record.lifecycle';

export const mayReadRecord: Policy<ProtectionRecord> = (viewer) => insider(viewer);

/** What goes on for whoever is, or was, under protection; after shredding there is nobody left to write about. */
export const mayWorkOn: Policy<ProtectionRecord> = (viewer, record) => {
  const decision = officer(viewer);
  if (!decision.allowed) return decision;
  return record.retention === 'SHREDDED' ? refuse('WRONG_STATE') : allow();
};

const step = stepsOf<ProtectionRecord['state'], Parameters<typeof recordLifecycle.can>[1], ProtectionRecord>(
  recordLifecycle,
);

function retentionStep(office: Office, action: RetentionAction, guard: Policy<ProtectionRecord> = allow) {
  const policy: Policy<ProtectionRecord> = (viewer, record) => {
    for (const decision of [insider(viewer), office(viewer)]) if (!decision.allowed) return decision;
    return retentionLifecycle.can(record.retention, action) ? guard(viewer, record) : refuse('WRONG_STATE');
  };
  return policy;
}

const notConfirmedYet: Policy<ProtectionRecord> = (_, record) =>
  record.state === 'ENDED' || record.confirmedAt ? refuse('WRONG_STATE') : allow();
const whileActive: Policy<ProtectionRecord> = (viewer, record) => {
  const decision = mayWorkOn(viewer, record);
  if (!decision.allowed) return decision;
  return record.state === 'ENDED' ? refuse('WRONG_STATE') : allow();
};

export const mayConfirm: Policy<ProtectionRecord> = (viewer, record) => {
  const decision = officer(viewer);
  return decision.allowed ? notConfirmedYet(viewer, record) : decision;
};
export const mayProposeEnd = step(officer, 'proposeEnd');
export const mayDeclineEnd = step(insider, 'declineEnd');
export const mayEnd = step(insider, 'end', notBy('endProposedById'));
export const mayHold = retentionStep(officer, 'hold');
export const mayProposeRelease = retentionStep(officer, 'proposeRelease');
export const mayDeclineRelease = retentionStep(approver, 'declineRelease');
export const mayRelease = retentionStep(approver, 'release', notBy('releaseProposedById'));
export const mayProposeMeasure = whileActive;

/** Everything that may be done to a record, by the name of its mutation. */
export const recordActions: Record<string, Policy<ProtectionRecord>> = {
  confirmProtection: mayConfirm,
  proposeProtectionEnd: mayProposeEnd,
  declineProtectionEnd: mayDeclineEnd,
  endProtection: mayEnd,
  placeLegalHold: mayHold,
  proposeHoldRelease: mayProposeRelease,
  declineHoldRelease: mayDeclineRelease,
  releaseLegalHold: mayRelease,
  assessThreat: whileActive,
  proposeMeasure: mayProposeMeasure,
  offerAgreement: whileActive,
  scheduleCheckIn: mayWorkOn,
  reportRetaliation: mayWorkOn,
  openEmployerProcedure: mayWorkOn,
  logContact: mayWorkOn,
  recordContactWish: mayWorkOn,
  orderAddressLabel: mayWorkOn,
  proposeMerge: mayWorkOn,
  proposeIdentityCorrection: mayWorkOn,
  reportLeak: mayWorkOn,
};
