import { parkedEventResolver, type SubgraphDefinition } from '../../kernel';
import { CourtActResolver, ReportCourtActsResolver } from './courtAct/courtAct.resolver';
import { CourtAct } from './courtAct/courtAct.entity';
import { CrbEntry } from './crb/crbEntry.entity';
import { crbEntryLifecycle } from './crb/crbEntry.lifecycle';
import { crbEntryReferences, CrbEntryResolver, ReportCrbEntryResolver } from './crb/crbEntry.resolver';
import { Deadline } from './deadline/deadline.entity';
import { ReportDeadlinesResolver } from './deadline/deadline.resolver';
import { migrations } from './migrations';
import { letterMoved } from './notice/letterMoved';
import { Notice } from './notice/notice.entity';
import { noticeLifecycle } from './notice/notice.lifecycle';
import { noticeReferences, NoticeResolver, ReportNoticesResolver } from './notice/notice.resolver';
import { OralStatementProtocol } from './protocol/protocol.entity';
import { protocolLifecycle } from './protocol/protocol.lifecycle';
import { protocolReferences, ProtocolResolver } from './protocol/protocol.resolver';
import { ReferenceCopy } from './reference/referenceCopy.entity';
import { hasReference } from './reference/lookup';
import { takeReference } from './reference/takeReference';
import { Referral } from './referral/referral.entity';
import { referralLifecycle } from './referral/referral.lifecycle';
import { referralReferences, ReferralResolver, ReportReferralsResolver } from './referral/referral.resolver';
import { couponFile } from './report/coupon';
import { identityOpened, identityRejected } from './report/identityAnswers';
import { ClosedSealingKey } from './report/closedSealingKey.entity';
import { sealingKeyClosed } from './report/sealingKeys';
import { NumberCounter } from './report/numberCounter.entity';
import { Report } from './report/report.entity';
import { reportLifecycle } from './report/report.lifecycle';
import { reportReferences } from './report/report.reference';
import { ReportResolver } from './report/report.resolver';
import { ReportEvent } from './report/reportEvent.entity';
import { ReviewStep } from './report/reviewStep.entity';
import { WorkCountsResolver } from './report/workCounts.resolver';
import { StatusResolver } from './status/status.resolver';
import { StatusAttempts } from './status/statusAttempts.entity';
import { Department, Offence, PartnerAgency, ProtectedPerson, StaffMember } from './stubs';
import { escalationWorker } from './task/escalate';
import { Task } from './task/task.entity';
import { taskLifecycle } from './task/task.lifecycle';
import { ReportTasksResolver, taskReferences, TaskResolver } from './task/task.resolver';

/** Reports and what becomes of them, without a word about who reported. */
export const casework: SubgraphDefinition = {
  name: 'casework',
  entities: [
    ReferenceCopy,
    NumberCounter,
    ClosedSealingKey,
    Report,
    ReviewStep,
    ReportEvent,
    OralStatementProtocol,
    CrbEntry,
    Referral,
    Notice,
    Deadline,
    Task,
    CourtAct,
    StatusAttempts,
  ],
  migrations,
  lifecycles: [
    reportLifecycle,
    protocolLifecycle,
    crbEntryLifecycle,
    referralLifecycle,
    noticeLifecycle,
    taskLifecycle,
  ] as never,
  resolvers: [
    ReportResolver,
    ProtocolResolver,
    CrbEntryResolver,
    ReportCrbEntryResolver,
    ReferralResolver,
    ReportReferralsResolver,
    NoticeResolver,
    ReportNoticesResolver,
    ReportDeadlinesResolver,
    TaskResolver,
    ReportTasksResolver,
    CourtActResolver,
    ReportCourtActsResolver,
    WorkCountsResolver,
    StatusResolver,
    parkedEventResolver('casework'),
  ],
  orphanedTypes: [Department, Offence, PartnerAgency, ProtectedPerson, StaffMember],
  references: {
    Report: reportReferences,
    CrbEntry: crbEntryReferences,
    Referral: referralReferences,
    Notice: noticeReferences,
    OralStatementProtocol: protocolReferences,
    Task: taskReferences,
  },
  subscriptions: {
    'reference.published': takeReference,
    'identity.opened': identityOpened,
    'identity.rejected': identityRejected,
    'letter.moved': letterMoved,
    'sealingKey.closed': sealingKeyClosed,
  },
  isReady: hasReference,
  files: { coupon: couponFile },
  workers: (running) => [escalationWorker(running)],
};
