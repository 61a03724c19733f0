import { randomUUID } from 'node:crypto';
import { CourtAct } from '../../../server/subgraphs/rewards/courtAct/courtAct.entity';
import { RewardCase } from '../../../server/subgraphs/rewards/rewardCase/rewardCase.entity';
import type { RewardCaseState } from '../../../server/subgraphs/rewards/rewardCase/rewardCase.lifecycle';

const recorded = () => ({ id: randomUUID(), createdAt: new Date(0), updatedAt: new Date(0) });

/** Rows as the commands would leave them, for tests of what is seen of them. */
export function courtActRow(departmentCode: string): CourtAct {
  return Object.assign(new CourtAct(), recorded(), {
    actNumber: randomUUID(),
    kind: 'CONVICTION',
    inForceOn: '2026-01-01',
    offenceCode: 'CC 366 3',
    gravity: 'SERIOUS',
    isCorruption: true,
    departmentCode,
    personAlias: randomUUID(),
    language: 'kk',
    sourceReportId: randomUUID(),
  } satisfies Partial<CourtAct>);
}

export function caseRow(state: RewardCaseState, departmentCode: string): RewardCase {
  return Object.assign(new RewardCase(), recorded(), {
    caseNumber: randomUUID().slice(0, 24),
    state,
    basis: 'REPORT',
    category: 'SERIOUS',
    courtActId: randomUUID(),
    departmentCode,
    personAlias: randomUUID(),
    language: 'kk',
    openedById: 'somebody',
    provisional: true,
    sessionId: null,
  } satisfies Partial<RewardCase>);
}
