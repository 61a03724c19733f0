import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Letter extends Actionable {
  state: string;
  channel: string | null;
  reference: string;
  reason: string | null;
  queuedAt: string;
  postedAt: string | null;
  trackingNumber: string | null;
}

const lettersQuery = /* GraphQL */ `
  query Letters($first: Int!, $offset: Int) {
    letters(first: $first, offset: $offset) {
      nodes {
        id
        state
        channel
        reference
        reason
        queuedAt
        postedAt
        trackingNumber
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

export const recordLetterPostedMutation = mutation('recordLetterPosted', 'letter');
export const recordLetterDeliveredMutation = mutation('recordLetterDelivered', 'letter');
export const recordLetterReturnedMutation = mutation('recordLetterReturned', 'letter');

export const letters: Noun = { list: { query: lettersQuery, root: 'letters', shape: 'page' } };
