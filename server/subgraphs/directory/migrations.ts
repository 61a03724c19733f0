import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm';
import { columns } from '../../kernel';

const { day, flag, instant, json, money, nullable, recorded, short, whole } = columns;

const reference = (): TableColumnOptions[] => [...recorded(), flag('withdrawn')];
const inThree = (property: string, length: number, extra = {}): TableColumnOptions[] =>
  ['Kk', 'Ru', 'En'].map((language) => short(property + language, length, extra));
const validity = (): TableColumnOptions[] => [day('validFrom', nullable), day('validTo', nullable)];

interface TableShape {
  columns: TableColumnOptions[];
  indices?: TableIndexOptions[];
}

const tables: Record<string, TableShape> = {
  reference_release: {
    columns: [...recorded(), short('contentHash', 64), whole('changedRows'), whole('withdrawnRows')],
  },
  department: {
    columns: [
      ...reference(),
      short('code', 36),
      short('iso', 8, nullable),
      short('kind', 16),
      ...inThree('name', 200),
      ...inThree('address', 300, nullable),
      short('phone', 16, nullable),
      short('timeZone', 48),
      ...validity(),
    ],
  },
  offence: {
    columns: [
      ...reference(),
      short('code', 8),
      short('article', 8),
      short('part', 8, nullable),
      short('point', 8, nullable),
      short('gravity', 24, nullable),
      whole('maxYears', nullable),
      flag('isCorruption'),
      ...inThree('title', 300),
      ...validity(),
      short('status', 200),
    ],
    indices: [{ columnNames: ['article'] }],
  },
  mci_rate: {
    columns: [
      ...reference(),
      day('effectiveFrom'),
      money('amount'),
      short('purpose', 16),
      short('status', 200),
    ],
  },
  holiday: {
    columns: [
      ...reference(),
      short('date', 10),
      short('kind', 24),
      ...inThree('name', 100),
      ...validity(),
      short('status', 200),
    ],
  },
  organization_profile: {
    columns: [
      ...reference(),
      day('validFrom'),
      day('validTo', nullable),
      ...inThree('name', 300),
      ...inThree('address', 300),
      short('phone', 16),
      short('status', 200),
    ],
  },
  call_centre_interval: {
    columns: [
      ...reference(),
      short('profile', 32),
      short('day', 16),
      short('open', 5, nullable),
      short('close', 5, nullable),
      short('mode', 16),
    ],
  },
  staff_member: {
    columns: [
      ...recorded(),
      short('account', 32),
      short('name', 200),
      short('position', 200),
      short('workPhone', 16),
      short('departmentCode', 36),
      json('roles'),
      json('departments'),
      short('language', 2),
      day('clearedUntil', nullable),
      flag('disabled'),
    ],
    indices: [{ columnNames: ['account'], isUnique: true }, { columnNames: ['name', 'id'] }],
  },
  partner_agency: {
    columns: [
      ...recorded(),
      short('clientId', 32),
      short('code', 32),
      short('kind', 16),
      ...inThree('name', 200),
      flag('active'),
    ],
    indices: [
      { columnNames: ['clientId'], isUnique: true },
      { columnNames: ['code'], isUnique: true },
    ],
  },
};

class DirectoryTables1760000001000 implements MigrationInterface {
  name = 'DirectoryTables1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, shape] of Object.entries(tables))
      await runner.createTable(new Table({ name, ...shape }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables).reverse()) await runner.dropTable(name);
  }
}

const dutyTables: Record<string, TableShape> = {
  role_request: {
    columns: [
      ...recorded(),
      short('kind', 16),
      short('state', 16),
      short('staffId', 36),
      whole('staffVersion', nullable),
      short('account', 32),
      short('name', 200),
      short('position', 200),
      short('workPhone', 16),
      short('departmentCode', 36),
      short('language', 2),
      json('roles'),
      json('departments'),
      day('clearedUntil', nullable),
      short('requestedById', 36),
      instant('expiresAt'),
      short('decidedById', 36, nullable),
      instant('decidedAt', nullable),
      short('reason', 500, nullable),
      short('mac', 64),
    ],
    indices: [
      { columnNames: ['state', 'expiresAt'] },
      { columnNames: ['createdAt', 'id'] },
      { columnNames: ['staffId', 'state'] },
    ],
  },
  break_glass: {
    columns: [
      ...recorded(),
      short('state', 16),
      short('staffId', 36),
      short('role', 32),
      whole('hours'),
      short('reason', 500),
      short('requestedById', 36),
      instant('expiresAt'),
      short('openedById', 36, nullable),
      instant('openedAt', nullable),
      instant('endsAt', nullable),
      short('endedById', 36, nullable),
      instant('endedAt', nullable),
      json('seenBy'),
      short('mac', 64),
    ],
    indices: [{ columnNames: ['state', 'createdAt'] }, { columnNames: ['createdAt', 'id'] }],
  },
};

/** Roles by two persons, and rows under a seal; accounts of before are sealed by `npm run accounts -- seal`. */
class SeparationOfDuties1760200001000 implements MigrationInterface {
  name = 'SeparationOfDuties1760200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('staff_member', new TableColumn(json('temporaryRoles', nullable)));
    await runner.query(`UPDATE staff_member SET temporaryRoles = '[]'`);
    await runner.addColumn('staff_member', new TableColumn({ ...short('mac', 64), default: "''" }));
    for (const [name, shape] of Object.entries(dutyTables))
      await runner.createTable(new Table({ name, ...shape }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(dutyTables).reverse()) await runner.dropTable(name);
    await runner.dropColumns('staff_member', ['mac', 'temporaryRoles']);
  }
}

const custodianMail: TableShape = {
  columns: [
    ...recorded(),
    short('breakGlassId', 36),
    short('custodianId', 36),
    short('state', 16),
    whole('attempts'),
    instant('dueAt'),
    instant('settledAt', nullable),
  ],
  indices: [
    { columnNames: ['state', 'dueAt'] },
    { columnNames: ['breakGlassId', 'custodianId'], isUnique: true },
  ],
};

/** Custodians are told of break-glass by mail. */
class CustodianMail1760300001000 implements MigrationInterface {
  name = 'CustodianMail1760300001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['staff_member', 'role_request'])
      await runner.addColumn(table, new TableColumn(short('email', 254, nullable)));
    await runner.createTable(new Table({ name: 'custodian_mail', ...custodianMail }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('custodian_mail');
    for (const table of ['role_request', 'staff_member']) await runner.dropColumn(table, 'email');
  }
}

export const directoryMigrations = [
  DirectoryTables1760000001000,
  SeparationOfDuties1760200001000,
  CustodianMail1760300001000,
];
