import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';

export interface Measure extends Actionable {
  state: string;
  kind: string;
  exceptional: boolean;
  proposedAt: string;
  proposedBy: { name: string } | null;
  decidedBy: { name: string } | null;
  inForceFrom: string | null;
  reviewOn: string | null;
  liftedOn: string | null;
  record?: { id: string; number: string } | null;
}

export const measureKinds = [
  'OFFICIAL_WARNING',
  'RESTRICTED_DATA_ACCESS',
  'PREVENTIVE_MEASURE',
  'COURTROOM_REMOVAL',
  'CLOSED_SESSION',
  'CONCEALED_QUESTIONING',
  'GUARD',
  'PROTECTIVE_MEANS',
  'TEMPORARY_SAFE_PLACE',
  'DATA_CONFIDENTIALITY',
  'RELOCATION',
  'DOCUMENT_REPLACEMENT',
  'APPEARANCE_CHANGE',
] as const;

/** Columns of the board, in the order of a measure's life. */
export const boardColumns = [
  'PROPOSED',
  'ENDORSED',
  'APPROVED',
  'IN_FORCE',
  'REVIEW_DUE',
  'EXTENDED',
] as const;
export type BoardColumn = (typeof boardColumns)[number];

export type Board = Record<BoardColumn, { nodes: Measure[]; pageInfo: { hasNextPage: boolean } }>;

export const boardQuery = /* GraphQL */ `
  query MeasureBoard {
    PROPOSED: protectionMeasures(filter: { state: PROPOSED }, first: 30) {
      ...Column
    }
    ENDORSED: protectionMeasures(filter: { state: ENDORSED }, first: 30) {
      ...Column
    }
    APPROVED: protectionMeasures(filter: { state: APPROVED }, first: 30) {
      ...Column
    }
    IN_FORCE: protectionMeasures(filter: { state: IN_FORCE }, first: 30) {
      ...Column
    }
    REVIEW_DUE: protectionMeasures(filter: { state: REVIEW_DUE }, first: 30) {
      ...Column
    }
    EXTENDED: protectionMeasures(filter: { state: EXTENDED }, first: 30) {
      ...Column
    }
  }
  fragment Column on ProtectionMeasurePage {
    nodes {
      id
      kind
      exceptional
      state
      proposedAt
      reviewOn
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
  }
`;

export const proposeMeasureMutation = mutation('proposeMeasure', 'measure');
export const endorseMeasureMutation = mutation('endorseMeasure', 'measure');
export const approveMeasureMutation = mutation('approveMeasure', 'measure');
export const rejectMeasureMutation = mutation('rejectMeasure', 'measure');
export const bringMeasureIntoForceMutation = mutation('bringMeasureIntoForce', 'measure');
export const extendMeasureMutation = mutation('extendMeasure', 'measure');
export const liftMeasureMutation = mutation('liftMeasure', 'measure');
