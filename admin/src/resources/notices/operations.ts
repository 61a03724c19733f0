import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Notice extends Actionable {
  kind: string;
  state: string;
  title: string;
  body: string;
  language: string;
  sentAt: string | null;
  settledAt: string | null;
  reason: string | null;
}

export interface NoticeRecord extends Notice {
  createdAt: string;
  report: { id: string; number: string } | null;
}

export const noticeFields = /* GraphQL */ `
  fragment NoticeFields on Notice {
    id
    kind
    state
    title
    body
    language
    sentAt
    settledAt
    reason
    version
    viewerActions
  }
`;

const noticeListQuery = /* GraphQL */ `
  query Notices($states: [NoticeState!], $first: Int!, $offset: Int) {
    notices(states: $states, first: $first, offset: $offset) {
      nodes {
        ...NoticeFields
        createdAt
        report {
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
  ${noticeFields}
`;

const noticeQuery = /* GraphQL */ `
  query Notice($id: ID!) {
    notice(id: $id) {
      ...NoticeFields
      createdAt
      report {
        id
        number
      }
    }
  }
  ${noticeFields}
`;

export const prepareNoticeMutation = mutation('prepareNotice', 'notice');
export const signNoticeMutation = mutation('signNotice', 'notice');

export const noticeStates = ['PENDING', 'PREPARED', 'SIGNED', 'SENT', 'RETURNED_UNDELIVERED', 'DELIVERED'];

export const notices: Noun = {
  list: {
    query: noticeListQuery,
    root: 'notices',
    shape: 'page',
    variables: ({ state }) => ({ states: state ? [state] : [] }),
  },
  one: { query: noticeQuery, root: 'notice' },
};
