import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns } from '../../../kernel';
import { createTables, dropTables, type TableSpec } from '../tableSpec';
import { ofRecord } from './recordColumns';
import { ProtectionWork1762000000030 } from './work.migration';

const { day, flag, instant, json, long, nullable, recorded, short, whole } = columns;

const recordTables: TableSpec[] = [
  [
    'protection_record',
    [
      ...recorded(),
      short('number', 16),
      short('personId', 36),
      whole('keyVersion'),
      short('role', 16),
      short('state', 24),
      short('retention', 24),
      short('regime', 24),
      instant('openedAt'),
      long('assistance', nullable),
      instant('confirmedAt', nullable),
      short('confirmedById', 36, nullable),
      short('endProposedById', 36, nullable),
      instant('endedAt', nullable),
      short('endedById', 36, nullable),
      long('endReason', nullable),
      instant('heldSince', nullable),
      short('heldById', 36, nullable),
      short('releaseProposedById', 36, nullable),
      long('holdReason', nullable),
    ],
    [
      { columnNames: ['personId'], isUnique: true },
      { columnNames: ['number'], isUnique: true },
      { columnNames: ['openedAt', 'id'] },
    ],
  ],
  [
    'protection_measure',
    [
      ...ofRecord(),
      short('kind', 32),
      short('state', 16),
      instant('proposedAt'),
      short('proposedById', 36),
      short('endorsedById', 36, nullable),
      short('decidedById', 36, nullable),
      instant('decidedAt', nullable),
      day('inForceFrom', nullable),
      day('reviewOn', nullable),
      day('liftedOn', nullable),
      long('necessity'),
      long('whyOthersDoNotSuffice', nullable),
      long('executor', nullable),
      long('outcome', nullable),
    ],
    [
      { columnNames: ['recordId'] },
      { columnNames: ['state', 'reviewOn'] },
      { columnNames: ['proposedAt', 'id'] },
    ],
  ],
  [
    'threat_assessment',
    [
      ...ofRecord(),
      short('level', 16),
      flag('measuresNecessary'),
      instant('assessedAt'),
      short('assessedById', 36),
      day('reviewOn', nullable),
      long('findings'),
    ],
    [{ columnNames: ['recordId', 'assessedAt'] }],
  ],
  [
    'confidentiality_agreement',
    [
      ...ofRecord(),
      short('state', 16),
      instant('offeredAt'),
      short('offeredById', 36),
      day('signedOn', nullable),
      short('signedRecordedById', 36, nullable),
      day('inForceFrom', nullable),
      short('putInForceById', 36, nullable),
      day('validUntil', nullable),
      long('terms'),
    ],
    [{ columnNames: ['recordId'] }, { columnNames: ['state', 'validUntil'] }],
  ],
];

/** Protection records, with what is judged, done and agreed for a person (domain §4.5). */
class ProtectionRecords1762000000010 implements MigrationInterface {
  name = 'ProtectionRecords1762000000010';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, recordTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, recordTables);
  }
}

const afterwardsTables: TableSpec[] = [
  ['holiday_copy', [short('key', 64, { isPrimary: true }), whole('sourceVersion'), json('data')]],
  [
    'check_in',
    [
      ...ofRecord(),
      short('state', 16),
      whole('months'),
      day('dueOn'),
      whole('attempts'),
      instant('heldAt', nullable),
      short('heldById', 36, nullable),
      short('outcome', 24, nullable),
      long('notes', nullable),
    ],
    [{ columnNames: ['recordId'] }, { columnNames: ['state', 'dueOn'] }, { columnNames: ['dueOn', 'id'] }],
  ],
  [
    'retaliation_report',
    [
      ...ofRecord(),
      short('state', 24),
      short('act', 16),
      day('actOn'),
      instant('receivedAt'),
      short('receivedById', 36),
      flag('outOfTime'),
      day('consentOn', nullable),
      instant('dueAt', nullable),
      day('addressedOn', nullable),
      flag('addressedLate'),
      day('redecidedOn', nullable),
      short('redecision', 16, nullable),
      long('facts'),
      long('employer'),
      long('serviceView', nullable),
      long('outcome', nullable),
    ],
    [{ columnNames: ['recordId'] }, { columnNames: ['state'] }, { columnNames: ['receivedAt', 'id'] }],
  ],
  [
    'employer_procedure',
    [
      ...ofRecord(),
      short('state', 24),
      short('act', 16),
      instant('invitedAt'),
      short('recordedById', 36),
      day('materialsOn'),
      day('meetingOn'),
      flag('materialsLate'),
      instant('dueAt', nullable),
      day('decisionOn', nullable),
      flag('decisionLate'),
      day('objectedOn', nullable),
      flag('objectedLate'),
      short('redecision', 16, nullable),
      long('employer'),
      long('intended'),
      long('decision', nullable),
      long('objection', nullable),
    ],
    [{ columnNames: ['recordId'] }, { columnNames: ['state'] }, { columnNames: ['invitedAt', 'id'] }],
  ],
];

/** What outlives the case: check-ins, retaliation, what employers do; and the holidays their terms are counted by. */
class ProtectionAfterwards1762000000020 implements MigrationInterface {
  name = 'ProtectionAfterwards1762000000020';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, afterwardsTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, afterwardsTables);
  }
}

export const recordMigrations = [
  ProtectionRecords1762000000010,
  ProtectionAfterwards1762000000020,
  ProtectionWork1762000000030,
];
