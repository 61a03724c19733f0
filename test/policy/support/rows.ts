import { randomUUID } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import type { Recorded } from '../../../server/kernel';
import { CrbEntry } from '../../../server/subgraphs/casework/crb/crbEntry.entity';
import { Notice } from '../../../server/subgraphs/casework/notice/notice.entity';
import { OralStatementProtocol } from '../../../server/subgraphs/casework/protocol/protocol.entity';
import { Referral } from '../../../server/subgraphs/casework/referral/referral.entity';
import { Report } from '../../../server/subgraphs/casework/report/report.entity';
import { Task } from '../../../server/subgraphs/casework/task/task.entity';
import { PartnerAgency } from '../../../server/subgraphs/directory/partnerAgency/partnerAgency.entity';
import { BreakGlass } from '../../../server/subgraphs/directory/breakGlass/breakGlass.entity';
import { RoleRequest } from '../../../server/subgraphs/directory/roleRequest/roleRequest.entity';
import { StaffMember } from '../../../server/subgraphs/directory/staffMember/staffMember.entity';
import { ConfidentialityAgreement } from '../../../server/subgraphs/protection/agreement/agreement.entity';
import { CheckIn } from '../../../server/subgraphs/protection/checkIn/checkIn.entity';
import { EmployerProcedure } from '../../../server/subgraphs/protection/employerProcedure/employerProcedure.entity';
import { CallBack } from '../../../server/subgraphs/protection/callBack/callBack.entity';
import { IdentityCorrection } from '../../../server/subgraphs/protection/identityCorrection/identityCorrection.entity';
import { LeakIncident } from '../../../server/subgraphs/protection/incident/incident.entity';
import { PersonMerge } from '../../../server/subgraphs/protection/personMerge/personMerge.entity';
import { Letter } from '../../../server/subgraphs/protection/letter/letter.entity';
import { ProtectionMeasure } from '../../../server/subgraphs/protection/measure/measure.entity';
import { ProtectionRecord } from '../../../server/subgraphs/protection/record/record.entity';
import { DisclosureAuthority } from '../../../server/subgraphs/protection/disclosureAuthority/disclosureAuthority.entity';
import { DisclosureGrant } from '../../../server/subgraphs/protection/disclosureGrant/disclosureGrant.entity';
import { DisclosureRequest } from '../../../server/subgraphs/protection/disclosureRequest/disclosureRequest.entity';
import { Passkey } from '../../../server/subgraphs/protection/passkey/passkey.entity';
import { RetaliationReport } from '../../../server/subgraphs/protection/retaliation/retaliation.entity';

const now = new Date('2026-03-02T05:00:00Z');

/** A row of an entity with something in every column that needs it, and null in every other. */
function rowsOf<E extends Recorded>(entity: new () => E, base: Partial<E>) {
  const columns = getMetadataArgsStorage().filterColumns([entity, Object.getPrototypeOf(entity) as never]);
  return (changes: Partial<E> = {}): E => {
    const row = new entity();
    for (const { propertyName, options } of columns) {
      const blank = options.nullable ? null : (blanks[String(options.type)] ?? 'x');
      Object.assign(row, { [propertyName]: options.transformer && blank !== null ? now : blank });
    }
    return Object.assign(
      row,
      { id: randomUUID(), version: 1, createdAt: now, updatedAt: now },
      base,
      changes,
    );
  };
}

const blanks: Record<string, unknown> = { integer: 0, bigint: 0, boolean: false };

export const reportRow = (changes: Partial<Report> = {}): Report =>
  rowsOf(Report, {
    departmentCode: '71',
    state: 'REGISTERED',
    applicantKind: 'NATURAL_PERSON',
    language: 'ru',
  })({
    number: randomUUID().slice(0, 30),
    ...changes,
  });
export const referralRow = (changes: Partial<Referral> = {}): Referral =>
  rowsOf(Referral, { departmentCode: '71', state: 'DRAFT', kind: 'COMPETENT_BODY', agencyId: 'a1' })({
    number: randomUUID(),
    ...changes,
  });
export const crbEntryRow = (changes: Partial<CrbEntry> = {}): CrbEntry =>
  rowsOf(CrbEntry, { departmentCode: '71', state: 'OPEN', warning: 'CERTIFIED' })({
    number: randomUUID().slice(0, 30),
    ...changes,
  });
export const noticeRow = rowsOf(Notice, { departmentCode: '71', state: 'PENDING', language: 'ru' });
export const taskRow = rowsOf(Task, {
  departmentCode: '71',
  state: 'OPEN',
  role: 'MANAGEMENT',
  kind: 'NEW_REPORT',
});
export const protocolRow = rowsOf(OralStatementProtocol, {
  departmentCode: '71',
  state: 'DRAFT',
  language: 'ru',
});
export const agencyRow = rowsOf(PartnerAgency, { active: true });
const inAnHour = new Date(Date.now() + 3_600_000);
export const roleRequestRow = rowsOf(RoleRequest, {
  state: 'PENDING',
  staffId: 'somebody',
  requestedById: 'another',
  expiresAt: inAnHour,
});
export const breakGlassRow = rowsOf(BreakGlass, {
  state: 'REQUESTED',
  staffId: 'somebody',
  requestedById: 'another',
  expiresAt: inAnHour,
  openedAt: null,
  seenBy: [],
});
export const staffRow = rowsOf(StaffMember, { disabled: false });
export const letterRow = rowsOf(Letter, { state: 'QUEUED' });
export const recordRow = rowsOf(ProtectionRecord, { state: 'ACTIVE', retention: 'KEPT' });
export const measureRow = rowsOf(ProtectionMeasure, { state: 'PROPOSED', kind: 'GUARD' });
export const agreementRow = rowsOf(ConfidentialityAgreement, { state: 'OFFERED' });
export const authorityRow = rowsOf(DisclosureAuthority, { validFrom: '2015-11-18' });
export const requestRow = rowsOf(DisclosureRequest, { receivedById: 'somebody', verifiedById: 'somebody' });
export const grantRow = rowsOf(DisclosureGrant, {
  validFrom: new Date(0),
  validTo: new Date('2099-12-31T00:00:00Z'),
});
export const passkeyRow = rowsOf(Passkey, { staffId: 'somebody' });
export const checkInRow = rowsOf(CheckIn, { state: 'SCHEDULED' });
export const retaliationRow = rowsOf(RetaliationReport, { state: 'RECEIVED' });
export const procedureRow = rowsOf(EmployerProcedure, { state: 'INVITED' });
export const callBackRow = rowsOf(CallBack, { state: 'REQUESTED' });
export const mergeRow = rowsOf(PersonMerge, { state: 'PROPOSED' });
export const correctionRow = rowsOf(IdentityCorrection, { state: 'PROPOSED' });
export const incidentRow = rowsOf(LeakIncident, { state: 'SUSPECTED' });
