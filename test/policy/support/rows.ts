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
import { StaffMember } from '../../../server/subgraphs/directory/staffMember/staffMember.entity';
import { Letter } from '../../../server/subgraphs/protection/letter/letter.entity';

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
export const staffRow = rowsOf(StaffMember, { disabled: false });
export const letterRow = rowsOf(Letter, { state: 'QUEUED' });
