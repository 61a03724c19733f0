import type { RequestContext } from '../../../kernel';
import { CourtAct } from '../courtAct/courtAct.entity';
import { RewardCase } from '../rewardCase/rewardCase.entity';
import type { RewardCaseState } from '../rewardCase/rewardCase.lifecycle';
import { ReportRewards, type RewardStatus } from './report.type';

const statusOf: Record<RewardCaseState, RewardStatus> = {
  OPENED: 'UNDER_CONSIDERATION',
  ELIGIBLE: 'UNDER_CONSIDERATION',
  CALCULATED: 'UNDER_CONSIDERATION',
  COMMITTEE_REVIEW: 'UNDER_CONSIDERATION',
  ADJOURNED: 'UNDER_CONSIDERATION',
  NO_GROUNDS: 'NOT_AWARDED',
  REJECTED: 'NOT_AWARDED',
  APPROVED: 'APPROVED',
  PAYOUT_PENDING: 'APPROVED',
  SENT: 'APPROVED',
  FAILED: 'APPROVED',
  PAID: 'PAID',
};

/** Of several court acts on one report, the one furthest on speaks for it. */
const furthestFirst: RewardStatus[] = [
  'PAID',
  'APPROVED',
  'UNDER_CONSIDERATION',
  'AWAITING_CASE',
  'NOT_AWARDED',
];

interface Found {
  reportId: string;
  departmentCode: string;
  state: RewardCaseState | null;
}

/**
 * `rewardStatus` of reports, in one statement for all of them. Whether the viewer may see the report, casework
 * has decided; here only case officers within reach are answered, everybody else reads null.
 */
export async function reportReferences(
  keys: readonly { id: string }[],
  { viewer, read }: RequestContext,
): Promise<ReportRewards[]> {
  const ids = keys.map(({ id }) => id);
  const found =
    viewer.kind === 'staff' && viewer.has('report:read')
      ? await read
          .createQueryBuilder(CourtAct, 'act')
          .leftJoin(RewardCase, 'rewardCase', 'rewardCase.courtActId = act.id')
          .select('act.sourceReportId', 'reportId')
          .addSelect('act.departmentCode', 'departmentCode')
          .addSelect('rewardCase.state', 'state')
          .where('act.sourceReportId IN (:...ids)', { ids })
          .getRawMany<Found>()
      : [];
  const seen = found.filter(({ departmentCode }) => viewer.reaches(departmentCode));
  return ids.map((id) => {
    const statuses = seen
      .filter(({ reportId }) => reportId === id)
      .map(({ state }) => (state === null ? 'AWAITING_CASE' : statusOf[state]));
    const rewardStatus = furthestFirst.find((status) => statuses.includes(status)) ?? null;
    return Object.assign(new ReportRewards(), { id, rewardStatus });
  });
}
