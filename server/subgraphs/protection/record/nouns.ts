import type { RunningSubgraph, Worker } from '../../../kernel';
import { ConfidentialityAgreement } from '../agreement/agreement.entity';
import { agreementLifecycle } from '../agreement/agreement.lifecycle';
import { ConfidentialityAgreementResolver, RecordAgreementsResolver } from '../agreement/agreement.resolver';
import { AddressLabel } from '../addressLabel/addressLabel.entity';
import { labelLifecycle } from '../addressLabel/addressLabel.lifecycle';
import { AddressLabelResolver, RecordLabelsResolver } from '../addressLabel/addressLabel.resolver';
import { LabelPrinting } from '../addressLabel/printing';
import { CallBack } from '../callBack/callBack.entity';
import { callBackLifecycle } from '../callBack/callBack.lifecycle';
import { CallBackResolver } from '../callBack/callBack.resolver';
import { CallPlacing } from '../callBack/placing';
import { PersonComparison } from '../comparison/comparison.entity';
import { ComparisonResolver } from '../comparison/comparison.resolver';
import { ContactEntry, ContactWish } from '../contact/contact.entity';
import {
  ContactEntryResolver,
  ContactWishResolver,
  RecordContactsResolver,
} from '../contact/contact.resolver';
import { IdentityCorrection } from '../identityCorrection/identityCorrection.entity';
import { correctionLifecycle } from '../identityCorrection/identityCorrection.lifecycle';
import {
  IdentityCorrectionResolver,
  RecordCorrectionsResolver,
} from '../identityCorrection/identityCorrection.resolver';
import { LeakIncident } from '../incident/incident.entity';
import { incidentLifecycle } from '../incident/incident.lifecycle';
import { LeakIncidentResolver, RecordIncidentsResolver } from '../incident/incident.resolver';
import { PersonMerge } from '../personMerge/personMerge.entity';
import { mergeLifecycle } from '../personMerge/personMerge.lifecycle';
import { PersonMergeResolver, RecordMergesResolver } from '../personMerge/personMerge.resolver';
import { AssistantResolver } from '../assistant/assistant.resolver';
import { CheckIn } from '../checkIn/checkIn.entity';
import { checkInLifecycle } from '../checkIn/checkIn.lifecycle';
import { CheckInResolver, RecordCheckInsResolver } from '../checkIn/checkIn.resolver';
import { EmployerProcedure } from '../employerProcedure/employerProcedure.entity';
import { procedureLifecycle } from '../employerProcedure/employerProcedure.lifecycle';
import {
  EmployerProcedureResolver,
  RecordEmployerProceduresResolver,
} from '../employerProcedure/employerProcedure.resolver';
import { HolidayCopy } from '../holiday/holidayCopy.entity';
import { ProtectionMeasure } from '../measure/measure.entity';
import { measureLifecycle } from '../measure/measure.lifecycle';
import { MeasureDecision } from '../measure/measureDecision.entity';
import { MeasureDecisionResolver, MeasureHistoryResolver } from '../measure/measureDecision.resolver';
import { ProtectionMeasureResolver, RecordMeasuresResolver } from '../measure/measure.resolver';
import { RetaliationReport } from '../retaliation/retaliation.entity';
import { retaliationLifecycle } from '../retaliation/retaliation.lifecycle';
import {
  RecordRetaliationReportsResolver,
  RetaliationReportResolver,
} from '../retaliation/retaliation.resolver';
import { ThreatAssessment } from '../threat/threat.entity';
import { RecordThreatsResolver, ThreatAssessmentResolver } from '../threat/threat.resolver';
import type { Vault } from '../vault';
import { ProtectionRecord } from './record.entity';
import { recordLifecycle, retentionLifecycle } from './record.lifecycle';
import { ProtectionRecordResolver } from './record.resolver';
import { ProtectionTending } from './tending';

/** Rows of protection records and of all that belongs to them. */
export const recordEntities = [
  ProtectionRecord,
  ProtectionMeasure,
  MeasureDecision,
  ThreatAssessment,
  ConfidentialityAgreement,
  HolidayCopy,
  CheckIn,
  RetaliationReport,
  EmployerProcedure,
  ContactEntry,
  ContactWish,
  CallBack,
  AddressLabel,
  PersonComparison,
  PersonMerge,
  IdentityCorrection,
  LeakIncident,
];

export const recordLifecycles = [
  recordLifecycle,
  retentionLifecycle,
  measureLifecycle,
  agreementLifecycle,
  checkInLifecycle,
  retaliationLifecycle,
  procedureLifecycle,
  callBackLifecycle,
  labelLifecycle,
  mergeLifecycle,
  correctionLifecycle,
  incidentLifecycle,
];

export const recordResolvers = [
  ProtectionRecordResolver,
  AssistantResolver,
  ThreatAssessmentResolver,
  RecordThreatsResolver,
  ProtectionMeasureResolver,
  RecordMeasuresResolver,
  MeasureDecisionResolver,
  MeasureHistoryResolver,
  ConfidentialityAgreementResolver,
  RecordAgreementsResolver,
  CheckInResolver,
  RecordCheckInsResolver,
  RetaliationReportResolver,
  RecordRetaliationReportsResolver,
  EmployerProcedureResolver,
  RecordEmployerProceduresResolver,
  ContactEntryResolver,
  ContactWishResolver,
  RecordContactsResolver,
  CallBackResolver,
  AddressLabelResolver,
  RecordLabelsResolver,
  ComparisonResolver,
  PersonMergeResolver,
  RecordMergesResolver,
  IdentityCorrectionResolver,
  RecordCorrectionsResolver,
  LeakIncidentResolver,
  RecordIncidentsResolver,
] as const;

/** What goes on by itself: terms that pass, calls to be placed, labels to be printed. */
export function recordWorkers({ executive, around }: RunningSubgraph, vault: Vault): Worker[] {
  const { store, clock, log } = around;
  const tending = new ProtectionTending(executive, store.read, clock);
  const calls = new CallPlacing(executive, store.read, vault, log);
  const labels = new LabelPrinting(executive, store.read, vault, log);
  return [
    { name: 'protection', everyMs: 5000, run: () => tending.run() },
    { name: 'calls', everyMs: 1000, run: () => calls.run() },
    { name: 'labels', everyMs: 2000, run: () => labels.run() },
  ];
}
