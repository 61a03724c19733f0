import { type MigrationInterface, type QueryRunner, Table, type TableIndexOptions } from 'typeorm';
import { columns } from '../../kernel';
import { ClosedSealingKeys1764800000000 } from './report/closedSealingKey.migrations';
import { TaskEscalation1765200000000 } from './task/escalation.migrations';

const { recorded, short, long, instant, day, whole, flag, json, nullable } = columns;
type Columns = ReturnType<typeof recorded>;

const index = (...columnNames: string[]): TableIndexOptions => ({ columnNames });
const unique = (...columnNames: string[]): TableIndexOptions => ({ columnNames, isUnique: true });
const ref = (name: string, extra = {}) => short(name, 36, extra);

const tables: Record<string, { columns: Columns; indices: TableIndexOptions[] }> = {
  reference_copy: {
    columns: [...recorded(), short('kind', 24), short('key'), whole('sourceVersion'), json('data')],
    indices: [unique('kind', 'key')],
  },
  number_counter: { columns: [...recorded(), whole('next')], indices: [] },
  report: {
    columns: [
      ...recorded(),
      short('number', 32),
      short('state', 32),
      short('departmentCode', 16),
      short('channel', 24),
      short('form', 24),
      short('category', 32, nullable),
      short('applicantKind', 24),
      short('language', 2),
      instant('receivedAt'),
      instant('registeredAt'),
      ref('receivedById'),
      long('text'),
      json('bribery', nullable),
      short('warning', 16),
      flag('incomplete'),
      flag('impending'),
      instant('transferAt', nullable),
      flag('urgent'),
      ref('pseudonym', nullable),
      short('envelopeState', 16),
      json('envelope', nullable),
      short('envelopeBinding', 64, nullable),
      short('envelopeHash', 64, nullable),
      ref('protocolId', nullable),
      ref('reviewedById', nullable),
    ],
    indices: [
      unique('number'),
      index('registeredAt', 'id'),
      index('departmentCode', 'registeredAt', 'id'),
      index('state', 'registeredAt', 'id'),
      index('urgent', 'state'),
    ],
  },
  review_step: {
    columns: [
      ...recorded(),
      ref('reportId'),
      short('kind', 24),
      short('outcome', 24),
      ref('byId'),
      long('finding'),
    ],
    indices: [index('reportId')],
  },
  report_event: {
    columns: [...recorded(), ref('reportId'), short('action'), short('actorId')],
    indices: [index('reportId', 'createdAt')],
  },
  oral_statement_protocol: {
    columns: [
      ...recorded(),
      short('state', 24),
      short('departmentCode', 16),
      ref('takenById'),
      short('language', 2),
      short('category', 32, nullable),
      long('text'),
      json('bribery', nullable),
      flag('impending'),
      instant('transferAt', nullable),
      flag('hasResidence'),
      flag('hasWorkPlace'),
      flag('hasIdDocument'),
      json('envelope', nullable),
      short('envelopeBinding', 64),
      ref('reportId', nullable),
      instant('warnedAt', nullable),
      instant('signedByApplicantAt', nullable),
      instant('signedByOfficialAt', nullable),
      long('abandonReason', nullable),
      short('interpreter', 200, nullable),
    ],
    indices: [index('takenById', 'createdAt', 'id')],
  },
  crb_entry: {
    columns: [
      ...recorded(),
      ref('reportId'),
      short('number', 40),
      short('state', 24),
      short('departmentCode', 16),
      ref('offenceId', nullable),
      flag('onlyGroundIsAnonymous'),
      short('warning', 16),
      flag('unconfirmedMessage'),
      instant('erdrRequestedAt', nullable),
      short('erdrNumber', 40, nullable),
      short('erdrBody', 300, nullable),
      day('erdrRegisteredOn', nullable),
      long('lastReason', nullable),
      short('chargeOffGround', 24, nullable),
    ],
    indices: [unique('reportId'), unique('number'), unique('erdrNumber'), index('state', 'departmentCode')],
  },
  referral: {
    columns: [
      ...recorded(),
      ref('reportId'),
      ref('crbEntryId'),
      short('number', 40),
      short('departmentCode', 16),
      short('kind', 32),
      short('state', 16),
      ref('agencyId'),
      ref('applicantAlias', nullable),
      long('coverText'),
      long('materials'),
      flag('dataInsufficient'),
      flag('inspectionNeeded'),
      ref('draftedById'),
      instant('dispatchedAt', nullable),
      instant('dueAt', nullable),
      flag('sentLate'),
      long('lateReason', nullable),
      json('answer', nullable),
      long('endReason', nullable),
    ],
    indices: [
      unique('number'),
      index('reportId'),
      index('crbEntryId'),
      index('agencyId', 'state', 'createdAt'),
      index('departmentCode', 'state', 'createdAt'),
      index('createdAt', 'id'),
    ],
  },
  notice: {
    columns: [
      ...recorded(),
      ref('reportId'),
      short('departmentCode', 16),
      short('kind', 32),
      short('state', 24),
      short('language', 2),
      long('body'),
      ref('preparedById', nullable),
      ref('signedById', nullable),
      instant('sentAt', nullable),
      instant('settledAt', nullable),
      short('reason', 32, nullable),
    ],
    indices: [index('reportId'), index('state', 'departmentCode', 'createdAt'), index('createdAt', 'id')],
  },
  deadline: {
    columns: [
      ...recorded(),
      ref('reportId'),
      short('kind', 32),
      short('profile', 24, nullable),
      instant('dueAt'),
      instant('settledAt', nullable),
    ],
    indices: [index('reportId'), index('settledAt', 'dueAt')],
  },
  task: {
    columns: [
      ...recorded(),
      short('kind', 24),
      short('state', 16),
      short('role', 32),
      short('departmentCode', 16),
      ref('reportId'),
      instant('dueAt', nullable),
      ref('takenById', nullable),
      instant('escalatedAt', nullable),
    ],
    indices: [
      index('state', 'role', 'departmentCode', 'createdAt'),
      index('reportId'),
      index('createdAt', 'id'),
    ],
  },
  status_attempts: {
    columns: [...recorded(), whole('failures'), instant('lockedUntil', nullable)],
    indices: [],
  },
  court_act: {
    columns: [
      ...recorded(),
      ref('reportId'),
      short('actNumber'),
      short('kind', 24),
      day('inForceOn'),
      ref('offenceId'),
      ref('recordedByAgencyId'),
    ],
    indices: [index('reportId'), unique('recordedByAgencyId', 'actNumber')],
  },
};

class CaseworkTables1764000000000 implements MigrationInterface {
  name = 'CaseworkTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table] of Object.entries(tables))
      await runner.createTable(new Table({ name, ...table }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables).reverse()) await runner.dropTable(name);
  }
}

export const migrations = [
  CaseworkTables1764000000000,
  ClosedSealingKeys1764800000000,
  TaskEscalation1765200000000,
];
