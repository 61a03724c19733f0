import type { Noun } from '../../providers/noun';
import type { SealedPerson } from '../../display/Sealed';
import type { TimelineEntry } from '../../display/Timeline';
import type { CrbEntry } from '../crb/operations';
import type { Notice } from '../notices/operations';
import type { Referral } from '../referrals/operations';
import type { Task } from '../tasks/operations';

export interface Deadline {
  kind: string;
  dueAt: string;
  state: string;
  overdue: boolean;
}

export interface ReportRow {
  id: string;
  number: string;
  state: string;
  channel: string;
  category: string | null;
  applicantKind: string;
  registeredAt: string;
  urgent: boolean;
  incomplete: boolean;
  department: { code: string; name: string };
  deadlines: Deadline[];
}

export interface Report extends ReportRow {
  form: string;
  language: string;
  receivedAt: string;
  receivedBy: { name: string; position: string | null } | null;
  impending: boolean;
  transferAt: string | null;
  envelopeState: string;
  text: string;
  warning: string;
  bribery: Record<string, string | number | null> & { missingElements: string[] };
  applicant: SealedPerson | null;
  reviewSteps: { kind: string; outcome: string; finding: string; at: string; by: { name: string } | null }[];
  crbEntry: CrbEntry | null;
  referrals: Referral[];
  notices: Notice[];
  tasks: Task[];
  timeline: TimelineEntry[];
  rewardStatus: string | null;
  version: number;
  viewerActions: string[];
}

export const channels = ['POST', 'EGOV_PORTAL', 'CALL_CENTRE', 'ORAL_IN_PERSON', 'INBOUND_REFERRAL'] as const;
export const reportStates = [
  'REGISTERED',
  'UNDER_REVIEW',
  'REVIEWED',
  'TRIAGED_CRIMINAL',
  'TRIAGED_NON_CRIMINAL',
  'RETURNED',
  'CLOSED',
];

/** The running term that ends first. */
export function soonest(deadlines: Deadline[]): Deadline | undefined {
  return deadlines.filter(({ state }) => state === 'RUNNING').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}
