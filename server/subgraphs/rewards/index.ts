import { parkedEventResolver, type SubgraphDefinition } from '../../kernel';
import { CommitteeSession } from './committee/committeeSession.entity';
import { RewardVote } from './committee/rewardVote.entity';
import { CourtAct } from './courtAct/courtAct.entity';
import { takeCourtAct } from './courtAct/takeCourtAct';
import { WorklistResolver } from './courtAct/worklist.resolver';
import { rewardsMigrations } from './migrations';
import { RewardNotice } from './notice/rewardNotice.entity';
import { takeLetterMove } from './notice/takeLetterMove';
import { Payout } from './payout/payout.entity';
import { takePayoutCompleted, takePayoutRefused } from './payout/takePayoutAnswer';
import { ReferenceCopy } from './reference/referenceCopy.entity';
import { takeReference } from './reference/takeReference';
import { reportReferences } from './report/report.reference';
import { ReportRewards } from './report/report.type';
import { RewardCase } from './rewardCase/rewardCase.entity';
import { RewardCaseFields } from './rewardCase/rewardCase.fields';
import { rewardCaseLifecycle } from './rewardCase/rewardCase.lifecycle';
import { RewardCaseMutations } from './rewardCase/rewardCase.mutations';
import { rewardCaseReferences } from './rewardCase/rewardCase.reference';
import { RewardCaseResolver } from './rewardCase/rewardCase.resolver';
import { RewardCaseType } from './rewardCase/rewardCase.type';
import { RewardEvent } from './rewardCase/rewardEvent.entity';
import { RewardSchedule } from './schedule/schedule.entity';
import { ScheduleResolver } from './schedule/schedule.resolver';
import { RewardSetting } from './settings/rewardSetting.entity';
import { StaffMemberRef } from './staffMember.type';

/** Rewards: from a court act in force to the payment, by pseudonym only (R76-R82). */
export const rewards: SubgraphDefinition = {
  name: 'rewards',
  entities: [
    ReferenceCopy,
    RewardSetting,
    RewardSchedule,
    CourtAct,
    RewardCase,
    RewardEvent,
    CommitteeSession,
    RewardVote,
    Payout,
    RewardNotice,
  ],
  migrations: rewardsMigrations,
  lifecycles: [rewardCaseLifecycle as never],
  resolvers: [
    WorklistResolver,
    RewardCaseResolver,
    RewardCaseFields,
    RewardCaseMutations,
    ScheduleResolver,
    parkedEventResolver('rewards'),
  ],
  orphanedTypes: [RewardCaseType, ReportRewards, StaffMemberRef],
  references: { RewardCase: rewardCaseReferences, Report: reportReferences },
  subscriptions: {
    'reference.published': takeReference,
    'courtAct.recorded': takeCourtAct,
    'letter.moved': takeLetterMove,
    'payout.completed': takePayoutCompleted,
    'payout.refused': takePayoutRefused,
  },
};
