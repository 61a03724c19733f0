import type { Actionable } from '../../actions/action';
import type { Noun } from '../../providers/noun';

export interface RecordRow extends Actionable {
  number: string;
  personId: string;
  role: string;
  state: string;
  retention: string;
  regime: string;
  openedAt: string;
  confirmedAt: string | null;
}

/** Whatever belongs to a record; each part has columns of its own. */
export interface PartRow {
  id: string;
  state?: string;
  version?: number;
  viewerActions?: string[];
  [column: string]: unknown;
}

export const partNames = [
  'threats',
  'measures',
  'agreements',
  'checkIns',
  'contacts',
  'contactWishes',
  'retaliationReports',
  'employerProcedures',
  'incidents',
  'corrections',
  'merges',
  'labels',
] as const;
export type PartName = (typeof partNames)[number];

export interface ProtectionRecord extends RecordRow, Record<PartName, PartRow[]> {
  confirmedBy: { name: string } | null;
  endProposedBy: { name: string } | null;
  endedAt: string | null;
  heldSince: string | null;
  heldBy: { name: string } | null;
  releaseProposedBy: { name: string } | null;
}

const listQuery = /* GraphQL */ `
  query ProtectionRecords($filter: ProtectionRecordFilter, $first: Int!, $offset: Int) {
    protectionRecords(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        number
        personId
        role
        state
        retention
        regime
        openedAt
        confirmedAt
        version
        viewerActions
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
  query ProtectionRecord($id: ID!) {
    protectionRecord(id: $id) {
      id
      number
      personId
      role
      state
      retention
      regime
      openedAt
      confirmedAt
      confirmedBy {
        name
      }
      endProposedBy {
        name
      }
      endedAt
      heldSince
      heldBy {
        name
      }
      releaseProposedBy {
        name
      }
      version
      viewerActions
      threats {
        id
        level
        measuresNecessary
        assessedAt
        reviewOn
      }
      measures {
        id
        kind
        exceptional
        state
        proposedAt
        inForceFrom
        reviewOn
        liftedOn
        version
        decisions {
          id
          decision
          decidedAt
          decidedBy {
            name
          }
          reviewOn
        }
        viewerActions
      }
      agreements {
        id
        state
        offeredAt
        signedOn
        inForceFrom
        validUntil
        version
        viewerActions
      }
      checkIns {
        id
        state
        months
        dueOn
        attempts
        heldAt
        outcome
        version
        viewerActions
      }
      contacts {
        id
        direction
        means
        contactedAt
      }
      contactWishes {
        id
        means
        expressedAt
      }
      retaliationReports {
        id
        state
        act
        actOn
        dueAt
        outOfTime
        consentOn
        addressedOn
        redecision
        version
        viewerActions
      }
      employerProcedures {
        id
        state
        act
        materialsOn
        meetingOn
        materialsLate
        dueAt
        decisionOn
        objectedOn
        redecision
        version
        viewerActions
      }
      incidents {
        id
        state
        suspectedSince
        reportedAt
        version
        viewerActions
      }
      corrections {
        id
        state
        proposedAt
        decidedAt
        version
        viewerActions
      }
      merges {
        id
        state
        personId
        otherPersonId
        proposedAt
        version
        viewerActions
      }
      labels {
        id
        state
        orderedAt
        printedAt
      }
    }
  }
`;

export const recordStates = ['ACTIVE', 'END_PROPOSED', 'ENDED'];

export const protectionRecords: Noun = {
  list: {
    query: listQuery,
    root: 'protectionRecords',
    shape: 'page',
    variables: ({ state, q, confirmed }) => ({
      filter: {
        ...(state && { state }),
        ...(q && { number: q }),
        ...(confirmed !== undefined && { confirmed }),
      },
    }),
  },
  one: { query: oneQuery, root: 'protectionRecord' },
};
