import { wallClockToInstant } from '../../display/format';
import { has } from '../../providers/permissions';
import type { Noun } from '../../providers/noun';
import type { SealedPerson } from '../../display/Sealed';
import type { TimelineEntry } from '../../display/Timeline';
import { mutation } from '../../providers/mutation';
import { crbEntryFields, type CrbEntry } from '../crb/operations';
import { noticeFields, type Notice } from '../notices/operations';
import { referralFields, type Referral } from '../referrals/operations';

export interface Deadline {
  kind: string;
  dueAt: string;
  settledAt: string | null;
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
  bribery: Record<string, string | number | null> | null;
  missingElements: string[];
  applicant: SealedPerson | null;
  reviewSteps: { kind: string; outcome: string; finding: string; at: string; by: { name: string } | null }[];
  crbEntry: CrbEntry | null;
  referrals: Referral[];
  notices: Notice[];
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
  return deadlines.filter(({ settledAt }) => !settledAt).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}

const rowFields = /* GraphQL */ `
  fragment ReportRowFields on Report {
    id
    number
    state
    channel
    category
    applicantKind
    registeredAt
    urgent
    incomplete
    department {
      code
      name
    }
    deadlines {
      kind
      dueAt
      settledAt
      overdue
    }
  }
`;

const reportListQuery = /* GraphQL */ `
  query Reports($filter: ReportFilter, $sort: ReportSort, $first: Int!, $offset: Int) {
    reports(filter: $filter, sort: $sort, first: $first, offset: $offset) {
      nodes {
        ...ReportRowFields
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
  ${rowFields}
`;

const reportQuery = /* GraphQL */ `
  query Report($id: ID!, $person: Boolean!) {
    report(id: $id) {
      ...ReportRowFields
      form
      language
      receivedAt
      receivedBy {
        name
        position
      }
      impending
      transferAt
      envelopeState
      text
      warning
      bribery {
        direction
        officialSurname
        officialFirstName
        officialPatronymic
        officialPosition
        officialInstitution
        amountTenge
        nature
        forActions
        transfer
      }
      missingElements
      applicant {
        id
        regime @include(if: $person)
        state @include(if: $person)
      }
      reviewSteps {
        kind
        outcome
        finding
        at
        by {
          name
        }
      }
      crbEntry {
        ...CrbEntryFields
      }
      referrals {
        ...ReferralFields
      }
      notices {
        ...NoticeFields
      }
      timeline {
        at
        action
        actor {
          name
          position
        }
      }
      rewardStatus
      version
      viewerActions
    }
  }
  ${rowFields}
  ${crbEntryFields}
  ${referralFields}
  ${noticeFields}
`;

export const reportsByNumberQuery = /* GraphQL */ `
  query ReportsByNumber($number: String!) {
    reports(filter: { number: $number }, first: 2) {
      nodes {
        id
      }
    }
  }
`;

export interface FoundReports {
  nodes: { id: string }[];
}

export const reviewReportMutation = mutation('reviewReport', 'report');
export const approveReviewMutation = mutation('approveReview', 'report');
export const returnReviewMutation = mutation('returnReview', 'report');
export const classifyAsCriminalMutation = mutation('classifyAsCriminal', 'report');
export const classifyAsNonCriminalMutation = mutation('classifyAsNonCriminal', 'report');
export const returnWithExplanationMutation = mutation('returnWithExplanation', 'report');
export const certifyWarningMutation = mutation('certifyWarning', 'report');
export const correctIdentityMutation = mutation('correctIdentity', 'report');

const day = (value: string | boolean | undefined): string | null =>
  value ? wallClockToInstant(`${value}T00:00`) : null;

export const reports: Noun = {
  list: {
    query: reportListQuery,
    root: 'reports',
    shape: 'page',
    sorts: {
      'registeredAt ASC': 'REGISTERED_AT_ASC',
      'registeredAt DESC': 'REGISTERED_AT_DESC',
      'number ASC': 'NUMBER_ASC',
      'number DESC': 'NUMBER_DESC',
    },
    variables: ({ state, urgent, departmentCode, channel, number, registeredFrom, registeredTo }) => ({
      filter: {
        states: state ? [state] : null,
        urgent: urgent ?? null,
        departmentCode: departmentCode ?? null,
        channel: channel ?? null,
        number: number ? String(number).toUpperCase() : null,
        registeredFrom: day(registeredFrom),
        registeredTo: day(registeredTo),
      },
    }),
  },
  one: {
    query: reportQuery,
    root: 'report',
    variables: (viewer) => ({ person: has(viewer, 'person:read') }),
  },
};
