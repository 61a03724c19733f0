import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Task extends Actionable {
  kind: string;
  state: string;
  role: string;
  dueAt: string | null;
  createdAt: string;
  takenBy: { id: string; name: string } | null;
  report: { id: string; number: string } | null;
}

export const tasksQuery = /* GraphQL */ `
  query Tasks($filter: TaskFilter, $first: Int!, $offset: Int) {
    tasks(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        kind
        state
        role
        dueAt
        createdAt
        takenBy {
          id
          name
        }
        report {
          id
          number
        }
        version
        viewerActions
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      totalCountCapped
    }
  }
`;

export const takeTaskMutation = mutation('takeTask', 'task');
export const completeTaskMutation = mutation('completeTask', 'task');

export const tasks: Noun = {
  list: {
    query: tasksQuery,
    root: 'tasks',
    shape: 'page',
    jumps: true,
    variables: ({ state }) => ({ filter: { state: state ?? null } }),
  },
};
