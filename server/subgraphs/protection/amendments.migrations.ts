import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { columns } from '../../kernel';

const { long, nullable, short } = columns;

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

/** What was added to tables that were there before. */
export const amendments = [
  RowsByPerson1764100000001,
  ClosingReason1764100000002,
  SealingKeysReplaced1764100000003,
  PasskeyChallengesOver1764200000004,
];
