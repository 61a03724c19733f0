import type { Recorded } from '../../../kernel';
import { AddressLabel } from '../addressLabel/addressLabel.entity';
import { ConfidentialityAgreement } from '../agreement/agreement.entity';
import { CheckIn } from '../checkIn/checkIn.entity';
import { ContactEntry, ContactWish } from '../contact/contact.entity';
import { DisclosureGrant } from '../disclosureGrant/disclosureGrant.entity';
import { DisclosureRequest } from '../disclosureRequest/disclosureRequest.entity';
import { EmployerProcedure } from '../employerProcedure/employerProcedure.entity';
import { IdentityCorrection } from '../identityCorrection/identityCorrection.entity';
import { Letter } from '../letter/letter.entity';
import { ProtectionMeasure } from '../measure/measure.entity';
import { MeasureDecision } from '../measure/measureDecision.entity';
import { PaymentOrder } from '../paymentOrder/paymentOrder.entity';
import { PersonMerge } from '../personMerge/personMerge.entity';
import { ProtectionRecord } from '../record/record.entity';
import { RetaliationReport } from '../retaliation/retaliation.entity';
import { ThreatAssessment } from '../threat/threat.entity';
import { LeakIncident } from './incident.entity';

type AboutPerson = Recorded & { personId: string | null };

/** Every kind of row that is about one person: what the audit has of one of them is about that person. */
export const personRows: readonly (new () => AboutPerson)[] = [
  ProtectionRecord,
  ThreatAssessment,
  ProtectionMeasure,
  MeasureDecision,
  ConfidentialityAgreement,
  CheckIn,
  RetaliationReport,
  EmployerProcedure,
  ContactEntry,
  ContactWish,
  AddressLabel,
  PersonMerge,
  IdentityCorrection,
  LeakIncident,
  Letter,
  PaymentOrder,
  DisclosureRequest,
  DisclosureGrant,
];
