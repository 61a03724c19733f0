import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { mayReadReport } from '../report/report.policy';
import type { CrbEntry } from './crbEntry.entity';
import { type CrbAction, crbEntryLifecycle } from './crbEntry.lifecycle';

export const mayReadEntry: Policy<CrbEntry> = (viewer, entry) => mayReadReport(viewer, entry);

function step(
  permission: Parameters<Viewer['has']>[0],
  action: CrbAction,
  guard: (entry: CrbEntry) => Decision = allow,
): Policy<CrbEntry> {
  return (viewer, entry) => {
    const readable = mayReadEntry(viewer, entry);
    if (!readable.allowed) return readable;
    if (!viewer.has(permission)) return refuse('MISSING_PERMISSION');
    if (!crbEntryLifecycle.can(entry.state, action)) return refuse('WRONG_STATE');
    return guard(entry);
  };
}

/** What the pretext lacks for a pre-trial investigation. */
function pretext(entry: CrbEntry): Decision {
  if (entry.onlyGroundIsAnonymous) return refuse('ANONYMOUS_IS_NO_PRETEXT'); // R40
  if (entry.unconfirmedMessage) return refuse('MESSAGE_UNCONFIRMED'); // R44, C15
  if (entry.warning === 'MISSING') return refuse('WARNING_NOT_CERTIFIED'); // R48
  return allow();
}

export const mayRequestErdr = step('report:review', 'requestErdr', pretext);
export const mayRecordErdr = step('erdr:record', 'registerInErdr', pretext);
export const mayRejectErdr = step('erdr:record', 'rejectErdr');
export const mayChargeOff = step('report:manage', 'chargeOff');
/** A referral may be drafted while no outcome stands. */
export const mayDraftReferral = step('referral:draft', 'refer');

export const crbEntryActions: Record<string, Policy<CrbEntry>> = {
  requestErdrRegistration: mayRequestErdr,
  recordErdrRegistration: mayRecordErdr,
  rejectErdrRegistration: mayRejectErdr,
  chargeOffEntry: mayChargeOff,
  draftReferral: mayDraftReferral,
};
