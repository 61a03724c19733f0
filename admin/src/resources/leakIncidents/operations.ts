import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Incident extends Actionable {
  state: string;
  suspectedSince: string;
  reportedAt: string;
  reportedBy?: { name: string } | null;
  decidedBy?: { name: string } | null;
  closedAt?: string | null;
  record?: { id: string; number: string } | null;
}

export interface Sighting {
  at: string;
  by: { name: string; position: string | null } | null;
  action: string;
  subject: string;
}

const listQuery = /* GraphQL */ `
  query LeakIncidents($filter: LeakIncidentFilter, $first: Int!, $offset: Int) {
    leakIncidents(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        state
        suspectedSince
        reportedAt
        version
        viewerActions
        record {
          id
          number
        }
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

const oneQuery = /* GraphQL */ `
  query LeakIncident($id: ID!) {
    leakIncident(id: $id) {
      id
      state
      suspectedSince
      reportedAt
      reportedBy {
        name
      }
      decidedBy {
        name
      }
      closedAt
      version
      viewerActions
      record {
        id
        number
      }
    }
  }
`;

/** Asking for either is a look that the audit keeps. */
export const whoSawQuery = /* GraphQL */ `
  query WhoSaw($id: ID!) {
    leakIncident(id: $id) {
      id
      texts {
        circumstances
        findings
        measuresTaken
        closingReason
      }
      whoSaw {
        at
        by {
          name
          position
        }
        action
        subject
      }
    }
  }
`;

export const incidentStates = ['SUSPECTED', 'CONFIRMED', 'REFUTED', 'CLOSED'];

export const reportLeakMutation = mutation('reportLeak', 'incident');
export const recordLeakMeasuresMutation = mutation('recordLeakMeasures', 'incident');
export const confirmLeakMutation = mutation('confirmLeak', 'incident');
export const refuteLeakMutation = mutation('refuteLeak', 'incident');
export const closeIncidentMutation = mutation('closeIncident', 'incident');

const byState = ({ state }: { state?: unknown }) => ({ filter: state ? { state } : {} });

export const leakIncidents: Noun = {
  list: { query: listQuery, root: 'leakIncidents', shape: 'page', variables: byState },
  one: { query: oneQuery, root: 'leakIncident' },
};
