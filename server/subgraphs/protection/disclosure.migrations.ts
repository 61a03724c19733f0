import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  TableIndex,
} from 'typeorm';
import { columns } from '../../kernel';

const { day, flag, instant, json, long, nullable, recorded, short, whole } = columns;

type Index = { columnNames: string[]; isUnique?: true };
type TableSpec = [name: string, columns: TableColumnOptions[], indices?: Index[]];

const mac = short('mac', 43);

const tables: TableSpec[] = [
  [
    'staff_copy',
    [
      short('id', 36, { isPrimary: true }),
      whole('sourceVersion'),
      short('account', 32),
      short('name', 200),
      json('roles'),
      day('clearedUntil', nullable),
      flag('disabled'),
      mac,
    ],
  ],
  [
    'passkey',
    [
      ...recorded(),
      short('staffId', 36),
      short('state', 16),
      short('label', 80),
      long('credentialId'),
      short('credentialHash', 43),
      long('publicKey'),
      short('fingerprint', 19),
      whole('signCount'),
      short('codeId', 36, nullable),
      short('confirmedById', 36, nullable),
      instant('confirmedAt', nullable),
      instant('lastUsedAt', nullable),
      short('revokedById', 36, nullable),
      instant('revokedAt', nullable),
      mac,
    ],
    [
      { columnNames: ['credentialHash'], isUnique: true },
      { columnNames: ['staffId', 'state'] },
      { columnNames: ['createdAt', 'id'] },
    ],
  ],
  [
    'passkey_challenge',
    [
      ...recorded(),
      short('staffId', 36),
      short('act', 32),
      short('subjectId', 64),
      short('nonce', 43),
      instant('expiresAt'),
    ],
    [{ columnNames: ['staffId'] }],
  ],
  [
    'signed_act',
    [
      ...recorded(),
      short('staffId', 36),
      short('passkeyId', 36),
      short('act', 32),
      short('subjectId', 64),
      short('nonce', 43),
      long('content'),
      long('authenticatorData'),
      long('clientDataJSON'),
      long('signature'),
      instant('signedAt'),
    ],
    [{ columnNames: ['subjectId'] }],
  ],
  [
    'enrolment_code',
    [...recorded(), short('staffId', 36), instant('expiresAt'), instant('usedAt', nullable), mac],
  ],
  [
    'disclosure_authority',
    [
      ...recorded(),
      short('kind', 8),
      short('nameKk', 300),
      short('nameRu', 300),
      short('nameEn', 300),
      short('legalBasis', 1000),
      day('validFrom'),
      day('validTo', nullable),
      short('registeredById', 36, nullable),
      short('closedById', 36, nullable),
      mac,
    ],
    [{ columnNames: ['validFrom', 'id'] }],
  ],
  [
    'disclosure_request',
    [
      ...recorded(),
      short('state', 16),
      short('authorityId', 36, nullable),
      short('requester', 300),
      short('actNumber', 100, nullable),
      day('actDate', nullable),
      short('basis', 1000, nullable),
      short('purpose', 1000),
      short('about', 64),
      short('personId', 36, nullable),
      json('fields'),
      short('receivedById', 36),
      instant('receivedAt'),
      short('verifiedById', 36, nullable),
      instant('verifiedAt', nullable),
      short('decidedById', 36, nullable),
      instant('decidedAt', nullable),
      short('refusalReason', 32, nullable),
      short('refusalNote', 1000, nullable),
      mac,
    ],
    [
      { columnNames: ['state', 'receivedAt'] },
      { columnNames: ['receivedAt', 'id'] },
      { columnNames: ['personId'] },
    ],
  ],
  [
    'disclosure_grant',
    [
      ...recorded(),
      short('state', 16),
      short('requestId', 36),
      short('personId', 36),
      short('readerId', 36),
      short('approvedById', 36),
      short('signedActId', 36),
      json('fields'),
      instant('validFrom'),
      instant('validTo'),
      whole('viewLimit'),
      whole('viewsUsed'),
      instant('endedAt', nullable),
      short('endedById', 36, nullable),
      short('endReason', 24, nullable),
      mac,
    ],
    [
      { columnNames: ['requestId'], isUnique: true },
      { columnNames: ['state', 'validTo'] },
      { columnNames: ['createdAt', 'id'] },
    ],
  ],
  [
    'disclosure_view',
    [
      ...recorded(),
      short('grantId', 36),
      short('requestId', 36),
      short('readerId', 36),
      short('signedActId', 36),
      whole('number'),
      json('fields'),
      instant('viewedAt'),
    ],
    [{ columnNames: ['grantId', 'number'], isUnique: true }, { columnNames: ['viewedAt', 'id'] }],
  ],
];

/** Passkeys, disclosures, and a person's registration number to find by. */
class DisclosureTables1762000000016 implements MigrationInterface {
  name = 'DisclosureTables1762000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, tableColumns, indices = []] of tables) {
      await runner.createTable(new Table({ name, columns: tableColumns, indices }));
    }
    await runner.addColumn('person', new TableColumn(short('reportNumber', 64, nullable)));
    await runner.createIndex('person', new TableIndex({ columnNames: ['reportNumber'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('person', 'reportNumber');
    for (const [name] of tables.toReversed()) await runner.dropTable(name);
  }
}

export const disclosureMigrations = [DisclosureTables1762000000016];
