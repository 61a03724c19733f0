import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';

export interface Shredding extends Actionable {
  personId: string;
  state: string;
  basis: string;
  requestedBy: { name: string } | null;
  approvers: { name: string }[];
  createdAt: string;
  shreddedAt: string | null;
}

export const shreddingsQuery = /* GraphQL */ `
  query Shreddings {
    shreddings(first: 50) {
      nodes {
        id
        personId
        state
        basis
        requestedBy {
          name
        }
        approvers {
          name
        }
        createdAt
        shreddedAt
        version
        viewerActions
      }
    }
  }
`;

export const requestShreddingMutation = mutation('requestShredding', 'shredding');
export const approveShreddingMutation = mutation('approveShredding', 'shredding');
export const withdrawShreddingMutation = mutation('withdrawShredding', 'shredding');
