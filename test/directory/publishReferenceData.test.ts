import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishReferenceData } from '../../server/subgraphs/directory';
import { Holiday } from '../../server/subgraphs/directory/holiday/holiday.entity';
import { MciRate } from '../../server/subgraphs/directory/mciRate/mciRate.entity';
import { Offence } from '../../server/subgraphs/directory/offence/offence.entity';
import { readReferenceData } from '../../server/subgraphs/directory/reference/referenceData';
import { onEachDatabase } from '../support/databases';
import { DirectoryUnderTest } from './running';

const SHIPPED = join(__dirname, '../../server/subgraphs/directory/data');

onEachDatabase('importing reference data', (open) => {
  let test: DirectoryUnderTest;
  let files: string;

  beforeEach(async () => {
    test = await DirectoryUnderTest.start(open);
    files = mkdtempSync(join(tmpdir(), 'adal-data-'));
    cpSync(SHIPPED, files, { recursive: true });
  });
  afterEach(async () => {
    await test.stop();
    rmSync(files, { recursive: true });
  });

  const edit = (file: string, from: string, to: string) => {
    const path = join(files, file);
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(from);
    writeFileSync(path, before.replace(from, to));
  };
  const importFiles = () => publishReferenceData(test.executive, readReferenceData(files));

  it('takes nothing at all when a file makes no sense', async () => {
    edit('holidays.csv', '03-08,HOLIDAY', '03-08,HOLYDAY');
    expect(importFiles).toThrow('kind cannot be HOLYDAY');
    expect(await test.read.count(Offence)).toBe(0);
  });

  it('takes nothing when a file says a row twice', async () => {
    appendFileSync(join(files, 'mci.csv'), '2026-01-01,9999,ALL,verified\n');
    expect(importFiles).toThrow('mci.csv says a row twice');
    expect(await test.read.count(MciRate)).toBe(0);
  });

  it('fills the tables, tells casework, rewards and the gateway of each row, and notes it in the audit', async () => {
    await test.publish();
    const told = await test.toldTo('casework');
    expect(told).toHaveLength(5 + 22 + 52 + 15 + 23);
    expect(await test.toldTo('rewards')).toHaveLength(told.length);
    expect(await test.toldTo('gateway')).toHaveLength(told.length);
    expect(told.find(({ key }) => key === 'CC-189-3-2')).toEqual({
      kind: 'offence',
      key: 'CC-189-3-2',
      version: 1,
      data: expect.objectContaining({
        article: '189',
        gravity: 'SERIOUS',
        isCorruption: true,
        withdrawn: false,
      }),
    });
    expect(told.find(({ key }) => key === '71')).toMatchObject({
      kind: 'department',
      data: { code: '71', nameEn: 'Astana', timeZone: 'Asia/Almaty', validFrom: null },
    });
    expect(await test.auditOf('reference.imported')).toEqual([
      expect.objectContaining({
        actor: 'system:directory',
        details: expect.stringContaining('"changedRows":122'),
      }),
    ]);
  });

  it('does nothing when the files are those of the last time', async () => {
    await test.publish();
    const told = (await test.toldTo('casework')).length;
    await test.publish();
    expect(await test.toldTo('casework')).toHaveLength(told);
    expect(await test.auditOf('reference.imported')).toHaveLength(1);
  });

  it('is done once where two processes start at the same time', async () => {
    await Promise.all([test.publish(), test.publish(), test.publish()]);
    const told = await test.toldTo('casework');
    expect(new Set(told.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(told.length);
    expect(await test.auditOf('reference.imported')).toHaveLength(1);
  });

  it('tells of what changed and of nothing else, with a version that grew', async () => {
    await test.publish();
    await test.toldTo('rewards');
    test.delivered.length = 0;
    edit('mci.csv', '2026-01-01,4325', '2026-01-01,4400');
    await importFiles();
    expect(await test.toldTo('rewards')).toEqual([
      { kind: 'mci', key: '2026-01-01:ALL', version: 2, data: expect.objectContaining({ amount: 4400 }) },
    ]);
  });

  it('withdraws a row that left its file, keeps it for what points to it, and brings it back', async () => {
    await test.publish();
    edit('holidays.csv', '10-25,HOLIDAY', '10-24,HOLIDAY');
    await importFiles();
    expect(await test.read.findOneByOrFail(Holiday, { date: '10-25' })).toMatchObject({ withdrawn: true });
    await test.publish();
    expect(await test.read.findOneByOrFail(Holiday, { date: '10-25' })).toMatchObject({ withdrawn: false });
    const ofTheDay = (await test.toldTo('casework')).filter(({ key }) => key.startsWith('10-25'));
    expect(ofTheDay.map(({ version, data }) => [version, data.withdrawn])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});
