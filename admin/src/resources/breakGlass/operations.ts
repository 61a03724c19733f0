import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';
import type { LentRole } from '../staff/operations';

interface Person {
  id: string;
  name: string;
}

export interface BreakGlassRow extends Actionable {
  state: string;
  role: string;
  staffMember: Person | null;
  requestedBy: Person | null;
  requestedAt: string;
  expiresAt: string;
  endsAt: string | null;
}

export interface BreakGlass extends BreakGlassRow {
  hours: number;
  reason: string;
  openedAt: string | null;
  openedBy: Person | null;
  endedAt: string | null;
  endedBy: Person | null;
  acknowledgedBy: Person[];
  mails: { state: string; settledAt: string | null; custodian: Person | null }[];
}

/** What runs now: the roles lent to the viewer, and for whoever keeps watch those lent to anybody. */
export interface RunningBreakGlass {
  me: { staff: { temporaryRoles: LentRole[] } | null };
  breakGlassActs?: { nodes: { id: string; role: string; endsAt: string; staffMember: Person | null }[] };
}

const rowFields = /* GraphQL */ `
  fragment BreakGlassRowFields on BreakGlass {
    id
    state
    role
    staffMember {
      id
      name
    }
    requestedBy {
      id
      name
    }
    requestedAt
    expiresAt
    endsAt
    version
    viewerActions
  }
`;

const actsQuery = /* GraphQL */ `
  query BreakGlassActs($state: BreakGlassState, $first: Int!, $offset: Int) {
    breakGlassActs(state: $state, first: $first, offset: $offset) {
      nodes {
        ...BreakGlassRowFields
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

const actQuery = /* GraphQL */ `
  query BreakGlassAct($id: ID!) {
    breakGlassAct(id: $id) {
      ...BreakGlassRowFields
      hours
      reason
      openedAt
      openedBy {
        id
        name
      }
      endedAt
      endedBy {
        id
        name
      }
      acknowledgedBy {
        id
        name
      }
      mails {
        state
        settledAt
        custodian {
          id
          name
        }
      }
    }
  }
  ${rowFields}
`;

export const runningQuery = /* GraphQL */ `
  query RunningBreakGlass($watches: Boolean!) {
    me {
      staff {
        id
        temporaryRoles {
          role
          until
        }
      }
    }
    breakGlassActs(state: OPEN, first: 5) @include(if: $watches) {
      nodes {
        id
        role
        endsAt
        staffMember {
          id
          name
        }
      }
    }
  }
`;

export const requestMutation = mutation('requestBreakGlass', 'breakGlass');
export const openMutation = mutation('openBreakGlass', 'breakGlass');
export const refuseMutation = mutation('refuseBreakGlass', 'breakGlass');
export const withdrawMutation = mutation('withdrawBreakGlass', 'breakGlass');
export const endMutation = mutation('endBreakGlass', 'breakGlass');
export const acknowledgeMutation = mutation('acknowledgeBreakGlass', 'breakGlass');

export const breakGlass: Noun = {
  list: {
    query: actsQuery,
    root: 'breakGlassActs',
    shape: 'page',
    variables: ({ state }) => ({ state: state ?? null }),
  },
  one: { query: actQuery, root: 'breakGlassAct' },
};
