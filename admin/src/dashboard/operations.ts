export const workCountsQuery = /* GraphQL */ `
  query WorkCounts {
    workCounts {
      openTasks
      dueTasks
      toReview
      toApprove
      toClassify
      noticesToPrepare
      noticesToSign
      urgent
    }
  }
`;

export interface WorkCounts {
  openTasks: number;
  dueTasks: number;
  toReview: number;
  toApprove: number;
  toClassify: number;
  noticesToPrepare: number;
  noticesToSign: number;
  urgent: number;
}

export const rewardCountsQuery = /* GraphQL */ `
  query RewardCounts {
    toCalculate: rewardCases(filter: { state: ELIGIBLE }, first: 1) {
      totalCount
    }
    toSubmit: rewardCases(filter: { state: CALCULATED }, first: 1) {
      totalCount
    }
    beforeCommittee: rewardCases(filter: { state: COMMITTEE_REVIEW }, first: 1) {
      totalCount
    }
    approved: rewardCases(filter: { state: APPROVED }, first: 1) {
      totalCount
    }
    sent: rewardCases(filter: { state: SENT }, first: 1) {
      totalCount
    }
  }
`;

/** Apart: the gateway refuses an operation that names what the viewer may not read, included or not. */
export const worklistCountQuery = /* GraphQL */ `
  query WorklistCount {
    rewardWorklist(first: 1) {
      totalCount
    }
  }
`;

type Counted = { totalCount: number };

export interface WorklistCount {
  rewardWorklist: Counted;
}

export interface RewardCounts {
  toCalculate: Counted;
  toSubmit: Counted;
  beforeCommittee: Counted;
  approved: Counted;
  sent: Counted;
}
