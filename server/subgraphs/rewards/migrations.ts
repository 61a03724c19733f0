import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { columns } from '../../kernel';
import type { RewardSchedule } from './schedule/schedule.entity';
import { shippedSchedules } from './schedule/shipped';
import { shippedSettings } from './settings/shipped';

const { day, flag, id, instant, json, long, money, nullable, recorded, short, whole } = columns;
const key = { isPrimary: true };
const unique = { isUnique: true };

function table(
  name: string,
  own: TableColumnOptions[],
  indices: { of: string[]; isUnique?: boolean }[] = [],
): Table {
  return new Table({
    name,
    columns: own,
    indices: indices.map(({ of: columnNames, isUnique = false }) => ({ columnNames, isUnique })),
  });
}

const tables = [
  table('reference_copy', [
    short('kind', 24, key),
    short('key', 64, key),
    whole('sourceVersion'),
    json('data'),
  ]),
  table('reward_setting', [
    short('name', 48, key),
    day('effectiveFrom', key),
    json('value'),
    flag('verified'),
  ]),
  table('reward_schedule', [
    short('code', 32, key),
    day('validFrom'),
    day('validTo', nullable),
    json('mciCounts'),
    json('shareOfHarm', nullable),
    json('legalBasis'),
    flag('verified'),
  ]),
  table(
    'court_act',
    [
      ...recorded(),
      short('actNumber'),
      short('kind', 32),
      day('inForceOn'),
      short('offenceCode'),
      short('gravity', 24, nullable),
      flag('isCorruption'),
      short('departmentCode', 16),
      short('personAlias'),
      short('language', 2),
      id('sourceReportId'),
    ],
    [{ of: ['sourceReportId', 'actNumber'], ...unique }, { of: ['createdAt', 'id'] }],
  ),
  table(
    'reward_case',
    [
      ...recorded(),
      short('caseNumber', 24),
      short('state', 24),
      short('basis', 32),
      short('category', 24, nullable),
      id('courtActId'),
      short('rewardsReportId', 36, nullable),
      short('departmentCode', 16),
      short('personAlias'),
      short('language', 2),
      short('openedById'),
      money('harmTenge', nullable),
      short('scheduleCode', 32, nullable),
      whole('mciCount', nullable),
      whole('mciRate', nullable),
      day('mciEffectiveFrom', nullable),
      money('amountTenge', nullable),
      json('lines', nullable),
      flag('provisional'),
      short('sessionId', 36, nullable),
      short('outcome', 16, nullable),
      instant('decidedAt', nullable),
    ],
    [
      { of: ['caseNumber'], ...unique },
      { of: ['courtActId'], ...unique },
      { of: ['rewardsReportId'], ...unique },
      { of: ['createdAt', 'id'] },
      { of: ['state', 'createdAt', 'id'] },
      { of: ['departmentCode', 'createdAt', 'id'] },
    ],
  ),
  table(
    'reward_event',
    [
      whole('seq', { ...key, isGenerated: true, generationStrategy: 'increment' }),
      id('caseId'),
      instant('at'),
      short('action'),
      short('actorId', 64, nullable),
    ],
    [{ of: ['caseId', 'seq'] }],
  ),
  table(
    'committee_session',
    [
      ...recorded(),
      id('caseId'),
      whole('number'),
      whole('seats'),
      whole('quorum'),
      short('openedById'),
      instant('closedAt', nullable),
    ],
    [{ of: ['caseId', 'number'], ...unique }],
  ),
  table(
    'reward_vote',
    [...recorded(), id('sessionId'), short('memberId'), short('choice', 16), long('reason', nullable)],
    [{ of: ['sessionId', 'memberId'], ...unique }],
  ),
  table(
    'payout',
    [
      ...recorded(),
      id('caseId'),
      money('amountTenge'),
      id('requestId'),
      whole('attempts'),
      short('preparedById'),
      instant('preparedAt'),
      short('orderReference', 64, nullable),
      instant('sentAt', nullable),
      short('failure', 64, nullable),
      short('treasuryReference', 64, nullable),
      short('confirmedById', 64, nullable),
      instant('confirmedAt', nullable),
    ],
    [
      { of: ['caseId'], ...unique },
      { of: ['requestId'], ...unique },
      { of: ['treasuryReference'], ...unique },
    ],
  ),
  table(
    'reward_notice',
    [
      ...recorded(),
      id('caseId'),
      short('outcome', 16),
      short('letterState', 24, nullable),
      instant('letterMovedAt', nullable),
    ],
    [{ of: ['caseId'] }],
  ),
];

class RewardTables1760000100000 implements MigrationInterface {
  name = 'RewardTables1760000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables) await runner.createTable(each);
    for (const schedule of shippedSchedules) await insertSchedule(runner, schedule);
    for (const { name, effectiveFrom, value } of shippedSettings) {
      await runner.query(
        'INSERT INTO reward_setting (name, effectiveFrom, value, verified) VALUES (?, ?, ?, 0)',
        [name, effectiveFrom, JSON.stringify(value)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

async function insertSchedule(runner: QueryRunner, schedule: RewardSchedule): Promise<void> {
  const { code, validFrom, validTo, mciCounts, shareOfHarm, legalBasis, verified } = schedule;
  await runner.query(
    'INSERT INTO reward_schedule (code, validFrom, validTo, mciCounts, shareOfHarm, legalBasis, verified) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      code,
      validFrom,
      validTo,
      JSON.stringify(mciCounts),
      shareOfHarm && JSON.stringify(shareOfHarm),
      JSON.stringify(legalBasis),
      Number(verified),
    ],
  );
}

export const rewardsMigrations = [RewardTables1760000100000];
