import { useQuery } from '@tanstack/react-query';
import { graphql } from '../providers/graphql';
import { has } from '../providers/permissions';
import { useViewer, type Viewer } from '../providers/viewer';
import {
  rewardCountsQuery,
  workCountsQuery,
  worklistCountQuery,
  type RewardCounts,
  type WorkCounts,
  type WorklistCount,
} from './operations';

/** One thing that waits: where it is found, and whether it presses. */
export interface Waiting {
  /** Name under `adal.waiting`. */
  name: string;
  count: number;
  page: string;
  to: string;
  pressing?: boolean;
}

const everyMs = 30_000;

const filtered = (page: string, filter: object): string =>
  `/${page}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

function caseworkWaiting(viewer: Viewer, counts: WorkCounts): Waiting[] {
  const reports = (name: keyof WorkCounts, state: string): Waiting => ({
    name,
    count: counts[name],
    page: 'reports',
    to: filtered('reports', { state }),
  });
  const notices = (name: keyof WorkCounts, state: string): Waiting => ({
    name,
    count: counts[name],
    page: 'notices',
    to: filtered('notices', { state }),
  });
  const tasks = filtered('tasks', { state: 'OPEN' });
  return [
    ...(has(viewer, 'task:take')
      ? [
          { name: 'dueTasks', count: counts.dueTasks, page: '', to: tasks, pressing: true },
          { name: 'openTasks', count: counts.openTasks, page: 'tasks', to: tasks },
        ]
      : []),
    ...(has(viewer, 'report:review') ? [reports('toReview', 'REGISTERED')] : []),
    ...(has(viewer, 'report:manage')
      ? [reports('toApprove', 'UNDER_REVIEW'), reports('toClassify', 'REVIEWED')]
      : []),
    ...(has(viewer, 'notice:prepare') ? [notices('noticesToPrepare', 'PENDING')] : []),
    ...(has(viewer, 'notice:sign') ? [notices('noticesToSign', 'PREPARED')] : []),
    {
      name: 'urgent',
      count: counts.urgent,
      page: '',
      to: filtered('reports', { urgent: true }),
      pressing: true,
    },
  ];
}

function rewardWaiting(viewer: Viewer, counts: RewardCounts, toOpen: number): Waiting[] {
  const cases = (name: string, counted: { totalCount: number }, state: string): Waiting => ({
    name,
    count: counted.totalCount,
    page: 'rewardCases',
    to: filtered('rewardCases', { state }),
  });
  return [
    ...(has(viewer, 'reward:prepare')
      ? [
          {
            name: 'toOpen',
            count: toOpen,
            page: 'rewardWorklist',
            to: '/rewardWorklist',
          },
          cases('toCalculate', counts.toCalculate, 'ELIGIBLE'),
          cases('toSubmit', counts.toSubmit, 'CALCULATED'),
        ]
      : []),
    ...(has(viewer, 'reward:vote') ? [cases('toVote', counts.beforeCommittee, 'COMMITTEE_REVIEW')] : []),
    ...(has(viewer, 'payout:prepare') ? [cases('toPrepare', counts.approved, 'APPROVED')] : []),
    ...(has(viewer, 'payout:confirm') ? [cases('toConfirm', counts.sent, 'SENT')] : []),
  ];
}

async function loadWaiting(viewer: Viewer): Promise<Waiting[]> {
  const [casework, rewards, worklist] = await Promise.all([
    has(viewer, 'report:read') ? graphql<{ workCounts: WorkCounts }>(workCountsQuery) : null,
    has(viewer, 'reward:read') ? graphql<RewardCounts>(rewardCountsQuery) : null,
    has(viewer, 'reward:prepare') ? graphql<WorklistCount>(worklistCountQuery) : null,
  ]);
  return [
    ...(casework ? caseworkWaiting(viewer, casework.workCounts) : []),
    ...(rewards ? rewardWaiting(viewer, rewards, worklist?.rewardWorklist.totalCount ?? 0) : []),
  ];
}

/** What waits for this viewer, counted anew every half minute while the tab is in view. */
export function useWaiting() {
  const viewer = useViewer();
  return useQuery({
    queryKey: ['waiting', viewer?.staff?.id],
    queryFn: () => loadWaiting(viewer!),
    enabled: Boolean(viewer),
    refetchInterval: everyMs,
  });
}

/** Counts beside the menu's entries. */
export function useWorkCounts(): Record<string, number> {
  const { data = [] } = useWaiting();
  const counts: Record<string, number> = {};
  for (const { page, count } of data) counts[page] = (counts[page] ?? 0) + count;
  return counts;
}
