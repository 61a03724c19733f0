import type { Noun } from '../../providers/noun';

export interface WorklistItem {
  id: string;
  actNumber: string;
  kind: string;
  inForceOn: string;
  offenceCode: string;
  category: string | null;
  personAlias: string;
  receivedAt: string;
  obstacle: string | null;
  viewerActions: string[];
}

const worklistQuery = /* GraphQL */ `
  query RewardWorklist($first: Int!, $offset: Int) {
    rewardWorklist(first: $first, offset: $offset) {
      nodes {
        id
        actNumber
        kind
        inForceOn
        offenceCode
        category
        personAlias
        receivedAt
        obstacle
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

export const openRewardCaseMutation = /* GraphQL */ `
  mutation OpenRewardCase($input: OpenRewardCaseInput!) {
    openRewardCase(input: $input) {
      rewardCase {
        id
      }
    }
  }
`;

export const rewardWorklist: Noun = {
  list: { query: worklistQuery, root: 'rewardWorklist', shape: 'page' },
};
