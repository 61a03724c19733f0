import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { columns } from '../../kernel';
import { createTables, dropTables, type TableSpec } from './tableSpec';

const { day, instant, json, long, nullable, recorded, short, whole } = columns;

const aboutOnePerson = [
  'address_label',
  'check_in',
  'confidentiality_agreement',
  'contact_entry',
  'contact_wish',
  'disclosure_grant',
  'employer_procedure',
  'identity_correction',
  'leak_incident',
  'letter',
  'payment_order',
  'protection_measure',
  'retaliation_report',
  'threat_assessment',
];

const indexes = [
  ...aboutOnePerson.map((table) => ({ table, column: 'personId' })),
  { table: 'person_merge', column: 'otherPersonId' },
].map(({ table, column }) => ({ table, name: `IDX_${table}_${column}`, columnNames: [column] }));

const nameIndex = { name: 'IDX_staff_copy_name', columnNames: ['name', 'id'] };
const replacedIndex = { name: 'IDX_sealing_key_rotationId', columnNames: ['rotationId'] };

/** Whatever is done to everything about one person finds it by an index; a correction knows its sealing key. */
class RowsByPerson1764100000001 implements MigrationInterface {
  name = 'RowsByPerson1764100000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, ...index } of indexes) await runner.createIndex(table, new TableIndex(index));
    await runner.addColumn('identity_correction', new TableColumn(short('sealingKeyId', 64, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('identity_correction', 'sealingKeyId');
    for (const { table, name } of indexes) await runner.dropIndex(table, name);
  }
}

/** Why an incident was closed stands beside what had been found about liability (R87). */
class ClosingReason1764100000002 implements MigrationInterface {
  name = 'ClosingReason1764100000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('leak_incident', new TableColumn(long('closingReason', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('leak_incident', 'closingReason');
  }
}

/** A key that is to be replaced stays in use until one after it is certified. */
class SealingKeysReplaced1764100000003 implements MigrationInterface {
  name = 'SealingKeysReplaced1764100000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('sealing_key', new TableColumn(short('rotationId', 36, nullable)));
    await runner.createIndex('sealing_key', new TableIndex(replacedIndex));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('sealing_key', replacedIndex.name);
    await runner.dropColumn('sealing_key', 'rotationId');
  }
}

const overIndex = { name: 'IDX_passkey_challenge_expiresAt', columnNames: ['expiresAt'] };

/** Challenges that are over are found by it, and removed. */
class PasskeyChallengesOver1764200000004 implements MigrationInterface {
  name = 'PasskeyChallengesOver1764200000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('passkey_challenge', new TableIndex(overIndex));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('passkey_challenge', overIndex.name);
  }
}

/** A rotation ends also where something does not open, and says what that is. */
class RotationsPassOver1764300000004 implements MigrationInterface {
  name = 'RotationsPassOver1764300000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('key_rotation', new TableColumn(whole('skipped', { default: 0 })));
    await runner.addColumn('key_rotation', new TableColumn(json('passedOver', nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['skipped', 'passedOver']) await runner.dropColumn('key_rotation', column);
  }
}

/** Lists of staff are read in the order of names. */
class StaffByName1764300000005 implements MigrationInterface {
  name = 'StaffByName1764300000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('staff_copy', new TableIndex(nameIndex));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('staff_copy', nameIndex.name);
  }
}

/** Of a payment order that was written out more than once, one attempt goes to the bank. */
class PaymentAttempts1764300000006 implements MigrationInterface {
  name = 'PaymentAttempts1764300000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('payment_order', new TableColumn(short('attempt', 36, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('payment_order', 'attempt');
  }
}

const decisionTables: TableSpec[] = [
  [
    'measure_decision',
    [
      ...recorded(),
      short('measureId', 36),
      short('personId', 36),
      whole('keyVersion'),
      short('decision', 16),
      instant('decidedAt'),
      short('decidedById', 36),
      day('reviewOn', nullable),
      long('reason', nullable),
    ],
    [{ columnNames: ['measureId', 'decidedAt'] }, { columnNames: ['personId'] }],
  ],
];

/** Every decision on a measure stays, with who took it, and why. */
class MeasureDecisions1764300000007 implements MigrationInterface {
  name = 'MeasureDecisions1764300000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, decisionTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, decisionTables);
  }
}

const openKindIndex = { name: 'IDX_key_rotation_openKind', columnNames: ['openKind'], isUnique: true };

/** Two custodians who ask for keys of one kind at once: one of them is refused. */
class RotationAskedOnce1764300000008 implements MigrationInterface {
  name = 'RotationAskedOnce1764300000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('key_rotation', new TableColumn(short('openKind', 16, nullable)));
    await runner.createIndex('key_rotation', new TableIndex(openKindIndex));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('key_rotation', openKindIndex.name);
    await runner.dropColumn('key_rotation', 'openKind');
  }
}

/** What was added to tables that were there before. */
export const amendments = [
  RowsByPerson1764100000001,
  ClosingReason1764100000002,
  SealingKeysReplaced1764100000003,
  PasskeyChallengesOver1764200000004,
  RotationsPassOver1764300000004,
  StaffByName1764300000005,
  PaymentAttempts1764300000006,
  MeasureDecisions1764300000007,
  RotationAskedOnce1764300000008,
];
