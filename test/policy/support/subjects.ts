import { crbEntryLifecycle } from '../../../server/subgraphs/casework/crb/crbEntry.lifecycle';
import { crbEntryActions, mayReadEntry } from '../../../server/subgraphs/casework/crb/crbEntry.policy';
import { mayRecordCourtAct } from '../../../server/subgraphs/casework/courtAct/courtAct.policy';
import { noticeLifecycle } from '../../../server/subgraphs/casework/notice/notice.lifecycle';
import { mayReadNotice, noticeActions } from '../../../server/subgraphs/casework/notice/notice.policy';
import { protocolLifecycle } from '../../../server/subgraphs/casework/protocol/protocol.lifecycle';
import {
  mayReadProtocol,
  protocolActions,
} from '../../../server/subgraphs/casework/protocol/protocol.policy';
import { referralLifecycle } from '../../../server/subgraphs/casework/referral/referral.lifecycle';
import {
  mayReadReferral,
  referralActions,
} from '../../../server/subgraphs/casework/referral/referral.policy';
import { reportLifecycle } from '../../../server/subgraphs/casework/report/report.lifecycle';
import {
  mayReadReport,
  mayRegister,
  reportActions,
} from '../../../server/subgraphs/casework/report/report.policy';
import { taskLifecycle } from '../../../server/subgraphs/casework/task/task.lifecycle';
import { mayReadTask, taskActions } from '../../../server/subgraphs/casework/task/task.policy';
import {
  mayDisableAgency,
  mayManageAgencies,
  mayReadAgency,
} from '../../../server/subgraphs/directory/partnerAgency/partnerAgency.policy';
import { mayReadReference } from '../../../server/subgraphs/directory/reference/reference.policy';
import { mayRequestBreakGlass } from '../../../server/subgraphs/directory/breakGlass/breakGlass.policy';
import { mayRequestAccount } from '../../../server/subgraphs/directory/roleRequest/roleRequest.policy';
import * as staff from '../../../server/subgraphs/directory/staffMember/staffMember.policy';
import { letterLifecycle } from '../../../server/subgraphs/protection/letter/letter.lifecycle';
import {
  letterActions,
  mayCollect,
  mayReadLetter,
} from '../../../server/subgraphs/protection/letter/letter.policy';
import { mayReadPaymentOrders } from '../../../server/subgraphs/protection/paymentOrder/paymentOrder.policy';
import { mayReadPerson } from '../../../server/subgraphs/protection/person/person.policy';
import { officer } from '../../../server/subgraphs/protection/insiders';
import { mayReadSealingKey } from '../../../server/subgraphs/protection/sealingKey/sealingKey.policy';
import { CommitteeSession } from '../../../server/subgraphs/rewards/committee/committeeSession.entity';
import { Payout } from '../../../server/subgraphs/rewards/payout/payout.entity';
import type { CaseFile } from '../../../server/subgraphs/rewards/rewardCase/caseFile';
import { rewardCaseLifecycle } from '../../../server/subgraphs/rewards/rewardCase/rewardCase.lifecycle';
import { caseActions, mayReadCase } from '../../../server/subgraphs/rewards/rewardCase/rewardCase.policy';
import { caseRow } from '../../rewards/support/rows';
import { disclosureActs, disclosureSections } from './disclosures';
import { dutySections } from './duties';
import { mayRequestKeyRotation } from '../../../server/subgraphs/protection/rotation/keyRotation.policy';
import { mayRequestShredding } from '../../../server/subgraphs/protection/shredding/shredding.policy';
import { type Subject, sectionOf, sectionOfActs } from './matrix';
import { protectionSections } from './protectionSubjects';
import { vaultSections } from './vaultSubjects';
import {
  agencyRow,
  crbEntryRow,
  letterRow,
  noticeRow,
  protocolRow,
  referralRow,
  reportRow,
  taskRow,
} from './rows';

const subject = <E>(it: Subject<E>): string => sectionOf(it);
/** Received, taken or sent by or to the viewer; drafted, reviewed and prepared by somebody else. */
const mine = { receivedById: 'viewer', takenById: 'viewer', agencyId: 'viewer' };
const OWN_STAFF = { departmentCode: 'OSU' };

function reports(title: string, changes: object): string {
  const record = (state: string) => reportRow({ ...mine, ...changes, state } as never);
  return subject({
    title,
    lifecycle: reportLifecycle,
    record,
    mayRead: mayReadReport,
    actions: reportActions,
  });
}

function entries(title: string, changes: object): string {
  const record = (state: string) => crbEntryRow({ ...changes, state } as never);
  return subject({
    title,
    lifecycle: crbEntryLifecycle,
    record,
    mayRead: mayReadEntry,
    actions: crbEntryActions,
  });
}

function caseFile(state: string): CaseFile {
  const session = Object.assign(new CommitteeSession(), {
    openedById: 'somebody',
    seats: 5,
    quorum: 3,
    closedAt: null,
  });
  const payout = Object.assign(new Payout(), { preparedById: 'somebody' });
  return { rewardCase: caseRow(state as never, '71'), session, votes: [], payout };
}

/** Every policy of every subgraph that decides about an act, by noun. */
export const sections = (): string[] => [
  sectionOfActs('Acts without a record', {
    'register a report, draft a protocol': mayRegister,
    'record a court act (court)': mayRecordCourtAct,
    'read reference data': mayReadReference,
    'read staff': staff.mayReadStaff,
    'register staff without a second person': staff.mayRegisterStaff,
    requestAccount: mayRequestAccount,
    requestBreakGlass: mayRequestBreakGlass,
    'register a partner agency': mayManageAgencies,
    'read the sealing key': mayReadSealingKey,
    'read that a person is protected': mayReadPerson,
    'read payment orders': (viewer) => mayReadPaymentOrders(viewer),
    'collect a notice by its codes': mayCollect,
    'ask for new keys': mayRequestKeyRotation,
    'ask for an identity to be shredded': mayRequestShredding,
    'register a helper': officer,
    ...disclosureActs,
  }),
  reports('Report', {}),
  reports('Report whose identity the vault sent back, unwarned', {
    envelopeState: 'REJECTED',
    warning: 'MISSING',
  }),
  reports('Report about the service’s own employees', { ...OWN_STAFF, envelopeState: 'REJECTED' }),
  subject({
    title: 'Oral-statement protocol of the viewer',
    lifecycle: protocolLifecycle,
    record: (state) =>
      protocolRow({ ...mine, state, hasResidence: true, hasWorkPlace: true, hasIdDocument: true } as never),
    mayRead: mayReadProtocol,
    actions: protocolActions,
  }),
  entries('CRB entry', {}),
  entries('CRB entry on an anonymous report alone', { onlyGroundIsAnonymous: true }),
  entries('CRB entry without a certified warning', { warning: 'MISSING' }),
  entries('CRB entry on a message nobody confirmed', { unconfirmedMessage: true }),
  entries('CRB entry about the service’s own employees', OWN_STAFF),
  subject({
    title: 'Referral, sent to the viewer where the viewer is a partner',
    lifecycle: referralLifecycle,
    record: (state) => referralRow({ ...mine, state } as never),
    mayRead: mayReadReferral,
    actions: referralActions,
  }),
  subject({
    title: 'Referral to another partner',
    lifecycle: referralLifecycle,
    record: (state) => referralRow({ agencyId: 'another', state } as never),
    mayRead: mayReadReferral,
    actions: referralActions,
  }),
  subject({
    title: 'Notice',
    lifecycle: noticeLifecycle,
    record: (state) => noticeRow({ state } as never),
    mayRead: mayReadNotice,
    actions: noticeActions,
  }),
  ...(['MANAGEMENT', 'DUTY_OFFICER', 'PROCEDURAL_OFFICER'] as const).map((role) =>
    subject({
      title: `Task of ${role}, taken by the viewer once it is taken`,
      lifecycle: taskLifecycle,
      record: (state) => taskRow({ role, state, takenById: state === 'OPEN' ? null : 'viewer' } as never),
      mayRead: mayReadTask,
      actions: taskActions,
    }),
  ),
  subject({
    title: 'Letter',
    lifecycle: letterLifecycle,
    record: (state) => letterRow({ state, channel: 'POST' } as never),
    mayRead: (viewer, letter) => mayReadLetter(viewer, letter),
    actions: letterActions,
  }),
  ...protectionSections(),
  ...disclosureSections(),
  ...vaultSections(),
  subject({
    title: 'Reward case',
    lifecycle: rewardCaseLifecycle,
    record: caseFile,
    mayRead: (viewer, { rewardCase }) => mayReadCase(viewer, rewardCase),
    actions: caseActions,
  }),
  ...dutySections(),
  subject({
    title: 'Partner agency of the viewer where the viewer is a partner',
    lifecycle: { states: ['active', 'disabled'] },
    record: (state) => agencyRow({ id: 'viewer', active: state === 'active' }),
    mayRead: mayReadAgency,
    actions: { disablePartnerAgency: mayDisableAgency },
  }),
];
