import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns } from '../../kernel';
import { amendments } from './amendments.migrations';
import { recordMigrations } from './record/record.migrations';
import { disclosureMigrations } from './disclosure.migrations';
import { keyMigrations } from './keys/key.migrations';
import { createTables, dropTables, type TableSpec } from './tableSpec';

const { flag, instant, json, long, money, nullable, recorded, short, whole } = columns;

const tables: TableSpec[] = [
  [
    'person',
    [
      ...recorded(),
      short('regime', 24),
      short('state', 16),
      short('identityState', 16),
      short('applicantKind', 32),
      short('language', 2),
      short('reportId', 36),
      short('envelopeHash', 64, nullable),
      long('checkCodeHash'),
      whole('keyVersion'),
    ],
    [{ columnNames: ['envelopeHash'], isUnique: true }],
  ],
  [
    'person_alias',
    [...recorded(), short('personId', 36), short('purpose', 16)],
    [{ columnNames: ['personId'] }],
  ],
  [
    'protected_identity',
    [
      ...recorded(),
      whole('keyVersion'),
      ...['name', 'numbers', 'residence', 'work', 'contact', 'document'].map((section) => long(section)),
      short('iinIndex', 64, nullable),
      short('binIndex', 64, nullable),
    ],
    [{ columnNames: ['iinIndex'] }, { columnNames: ['binIndex'] }],
  ],
  [
    'sealing_key',
    [
      ...recorded(),
      short('state', 24),
      short('publicKey', 128),
      short('suite'),
      instant('notBefore'),
      instant('notAfter'),
      long('certificate', nullable),
    ],
    [{ columnNames: ['state', 'notBefore'] }],
  ],
  [
    'letter',
    [
      ...recorded(),
      short('noticeId', 36),
      short('personId', 36, nullable),
      short('state', 24),
      short('channel', 8, nullable),
      short('reason', 24, nullable),
      short('reference'),
      short('language', 2),
      short('signedBy', 200),
      short('departmentName', 300),
      short('departmentAddress', 300),
      short('departmentPhone'),
      whole('keyVersion'),
      long('title', nullable),
      long('body', nullable),
      long('collectCode', nullable),
      short('collectIndex', 64, nullable),
      instant('queuedAt'),
      instant('postedAt', nullable),
      short('trackingNumber', 64, nullable),
      flag('mailRefused'),
      whole('attempts'),
      instant('dueAt'),
      instant('leasedUntil', nullable),
      whole('collectFailures'),
      instant('lockedUntil', nullable),
    ],
    [
      { columnNames: ['noticeId'], isUnique: true },
      { columnNames: ['state', 'dueAt'] },
      { columnNames: ['queuedAt', 'id'] },
      { columnNames: ['collectIndex'], isUnique: true },
    ],
  ],
  ['collect_attempt', [...recorded(), flag('granted'), short('letterId', 36, nullable)]],
  [
    'payment_order',
    [
      ...recorded(),
      short('payoutId', 36),
      short('personId', 36),
      short('reference', 32),
      short('state', 16),
      short('reason', 32, nullable),
      money('amountTenge'),
      short('caseNumber'),
      instant('handedOverAt', nullable),
      instant('leasedUntil', nullable),
    ],
    [
      { columnNames: ['payoutId'], isUnique: true },
      { columnNames: ['state', 'createdAt'] },
      { columnNames: ['createdAt', 'id'] },
    ],
  ],
  [
    'organization_copy',
    [short('key', 64, { isPrimary: true }), whole('sourceVersion'), short('validFrom', 10), json('data')],
  ],
];

class ProtectionTables1762000000001 implements MigrationInterface {
  name = 'ProtectionTables1762000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}

export const protectionMigrations = [
  ProtectionTables1762000000001,
  ...recordMigrations,
  ...keyMigrations,
  ...disclosureMigrations,
  ...amendments,
];
