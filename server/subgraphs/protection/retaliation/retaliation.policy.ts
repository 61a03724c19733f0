import { allow, type Policy, refuse } from '../../../kernel';
import { approver, insider, officer, stepsOf } from '../insiders';
import type { RetaliationReport } from './retaliation.entity';
import { retaliationLifecycle } from './retaliation.lifecycle';

export const mayReadRetaliation: Policy<RetaliationReport> = (viewer) => insider(viewer);

const step = stepsOf<
  RetaliationReport['state'],
  Parameters<typeof retaliationLifecycle.can>[1],
  RetaliationReport
>(retaliationLifecycle);

/** Nothing confidential goes to an employer without the person's written consent. */
const consented: Policy<RetaliationReport> = (_, report) =>
  report.consentOn ? allow() : refuse('CONSENT_MISSING');

export const mayRecordConsent: Policy<RetaliationReport> = (viewer, report) => {
  const decision = officer(viewer);
  if (!decision.allowed) return decision;
  return report.state === 'RECEIVED' && !report.consentOn ? allow() : refuse('WRONG_STATE');
};
export const mayAddressEmployer = step(officer, 'address', consented);
export const mayDismiss = step(approver, 'dismiss');
export const mayWithdraw = step(officer, 'withdraw');
export const mayRecordRedecision = step(officer, 'redecide');
export const mayCloseRetaliation = step(approver, 'close');

export const retaliationActions: Record<string, Policy<RetaliationReport>> = {
  recordConsent: mayRecordConsent,
  addressEmployer: mayAddressEmployer,
  dismissRetaliation: mayDismiss,
  withdrawRetaliation: mayWithdraw,
  recordRedecision: mayRecordRedecision,
  closeRetaliation: mayCloseRetaliation,
};
