import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Task extends Actionable {
  kind: string;
  state: string;
  role: string;
  dueAt: string | null;
  escalated: boolean;
  createdAt: string;
  takenBy: { id: string; name: string } | null;
  report: { id: string; number: string } | null;
}

export const tasksQuery = /* GraphQL */ `
  query Tasks($states: [TaskState!], $first: Int!, $offset: Int) {
    tasks(states: $states, first: $first, offset: $offset) {
      nodes {
        id
        kind
        state
        role
        dueAt
        escalated
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
    variables: ({ state }) => ({ states: state ? [state] : [] }),
  },
};
