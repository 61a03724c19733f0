import { agreementLifecycle } from '../../../server/subgraphs/protection/agreement/agreement.lifecycle';
import {
  agreementActions,
  mayReadAgreement,
} from '../../../server/subgraphs/protection/agreement/agreement.policy';
import { checkInLifecycle } from '../../../server/subgraphs/protection/checkIn/checkIn.lifecycle';
import { checkInActions, mayReadCheckIn } from '../../../server/subgraphs/protection/checkIn/checkIn.policy';
import { procedureLifecycle } from '../../../server/subgraphs/protection/employerProcedure/employerProcedure.lifecycle';
import {
  mayReadProcedure,
  procedureActions,
} from '../../../server/subgraphs/protection/employerProcedure/employerProcedure.policy';
import { retaliationLifecycle } from '../../../server/subgraphs/protection/retaliation/retaliation.lifecycle';
import {
  mayReadRetaliation,
  retaliationActions,
} from '../../../server/subgraphs/protection/retaliation/retaliation.policy';
import { measureLifecycle } from '../../../server/subgraphs/protection/measure/measure.lifecycle';
import { mayReadMeasure, measureActions } from '../../../server/subgraphs/protection/measure/measure.policy';
import {
  recordLifecycle,
  retentionLifecycle,
} from '../../../server/subgraphs/protection/record/record.lifecycle';
import { mayReadRecord, recordActions } from '../../../server/subgraphs/protection/record/record.policy';
import { callBackLifecycle } from '../../../server/subgraphs/protection/callBack/callBack.lifecycle';
import {
  callBackActions,
  mayReadCall,
  mayRequestCall,
} from '../../../server/subgraphs/protection/callBack/callBack.policy';
import { mayCompare } from '../../../server/subgraphs/protection/comparison/comparison.policy';
import { correctionLifecycle } from '../../../server/subgraphs/protection/identityCorrection/identityCorrection.lifecycle';
import {
  correctionActions,
  mayReadCorrection,
} from '../../../server/subgraphs/protection/identityCorrection/identityCorrection.policy';
import { incidentLifecycle } from '../../../server/subgraphs/protection/incident/incident.lifecycle';
import {
  incidentActions,
  mayReadIncident,
} from '../../../server/subgraphs/protection/incident/incident.policy';
import { mergeLifecycle } from '../../../server/subgraphs/protection/personMerge/personMerge.lifecycle';
import {
  mayReadMerge,
  mergeActions,
} from '../../../server/subgraphs/protection/personMerge/personMerge.policy';
import { type Subject, sectionOf, sectionOfActs } from './matrix';
import {
  agreementRow,
  callBackRow,
  checkInRow,
  correctionRow,
  incidentRow,
  measureRow,
  mergeRow,
  procedureRow,
  recordRow,
  retaliationRow,
} from './rows';

const subject = <E>(it: Subject<E>): string => sectionOf(it);

/** The acts on a record that depend on one of its two states. */
const only = <E>(actions: Record<string, E>, pattern: RegExp, matching = true): Record<string, E> =>
  Object.fromEntries(Object.entries(actions).filter(([name]) => pattern.test(name) === matching));

/** Policies of protection records and of all that belongs to them. */
export const protectionSections = (): string[] => [
  subject({
    title: 'Protection record',
    lifecycle: recordLifecycle,
    record: (state) => recordRow({ state } as never),
    mayRead: mayReadRecord,
    actions: only(recordActions, /Hold/, false),
  }),
  subject({
    title: 'Protection record, by what may become of its data',
    lifecycle: retentionLifecycle,
    record: (state) => recordRow({ retention: state } as never),
    mayRead: mayReadRecord,
    actions: only(recordActions, /Hold/),
  }),
  subject({
    title: 'Protection measure proposed by somebody else',
    lifecycle: measureLifecycle,
    record: (state) => measureRow({ state } as never),
    mayRead: mayReadMeasure,
    actions: only(measureActions, /endorse/, false),
  }),
  subject({
    title: 'Exceptional protection measure, proposed and endorsed by others',
    lifecycle: measureLifecycle,
    record: (state) => measureRow({ state, kind: 'RELOCATION' } as never),
    mayRead: mayReadMeasure,
    actions: measureActions,
  }),
  subject({
    title: 'Confidentiality agreement',
    lifecycle: agreementLifecycle,
    record: (state) => agreementRow({ state } as never),
    mayRead: mayReadAgreement,
    actions: agreementActions,
  }),
  subject({
    title: 'Check-in',
    lifecycle: checkInLifecycle,
    record: (state) => checkInRow({ state } as never),
    mayRead: mayReadCheckIn,
    actions: checkInActions,
  }),
  subject({
    title: 'Report of retaliation without consent',
    lifecycle: retaliationLifecycle,
    record: (state) => retaliationRow({ state } as never),
    mayRead: mayReadRetaliation,
    actions: only(retaliationActions, /addressEmployer/, false),
  }),
  subject({
    title: 'Report of retaliation with consent',
    lifecycle: retaliationLifecycle,
    record: (state) => retaliationRow({ state, consentOn: '2026-01-01' } as never),
    mayRead: mayReadRetaliation,
    actions: only(retaliationActions, /recordConsent/, false),
  }),
  subject({
    title: 'Procedure of an employer',
    lifecycle: procedureLifecycle,
    record: (state) => procedureRow({ state } as never),
    mayRead: mayReadProcedure,
    actions: procedureActions,
  }),
  subject({
    title: 'Merge of two pseudonyms, each step proposed by somebody else',
    lifecycle: mergeLifecycle,
    record: (state) => mergeRow({ state } as never),
    mayRead: mayReadMerge,
    actions: mergeActions,
  }),
  subject({
    title: 'Correction of an identity, proposed by somebody else',
    lifecycle: correctionLifecycle,
    record: (state) => correctionRow({ state } as never),
    mayRead: mayReadCorrection,
    actions: correctionActions,
  }),
  subject({
    title: 'Leak incident reported by somebody else',
    lifecycle: incidentLifecycle,
    record: (state) => incidentRow({ state } as never),
    mayRead: mayReadIncident,
    actions: incidentActions,
  }),
  subject({
    title: 'Call without a number, asked for by the viewer',
    lifecycle: callBackLifecycle,
    record: (state) => callBackRow({ state, requestedById: 'viewer' } as never),
    mayRead: mayReadCall,
    actions: callBackActions,
  }),
  sectionOfActs('Work without identity', {
    requestCallBack: mayRequestCall,
    comparePersons: mayCompare,
  }),
];
