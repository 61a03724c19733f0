import { enterFirst, seal } from '../../server/cli/accounts';
import { DirectoryUnderTest } from '../directory/running';
import { onEachDatabase } from '../support/databases';

onEachDatabase('npm run accounts -- seal', (open) => {
  let test: DirectoryUnderTest;
  beforeEach(async () => {
    test = await DirectoryUnderTest.start(open);
    await test.publish();
    await enterFirst(test.executive, ['first', 'The First', 'second', 'The Second']);
  });
  afterEach(() => test.stop());

  const run = (yes: boolean) => {
    const { store, keys } = test.running.around;
    return seal(test.executive, store, keys, yes);
  };
  const marked = (lines: string[]) =>
    lines.filter((line) => line.startsWith('NOT SEALED')).map((line) => line.split(/\s+/)[2]);

  it('marks nothing where all is as it was written', async () => {
    const lines = await run(false);
    expect(marked(lines)).toEqual([]);
    expect(lines.at(-1)).toContain('2 accounts, 0 of them not sealed');
  });

  it('marks what somebody with the database’s password changed, until it is sealed as it stands', async () => {
    await test.write(`UPDATE staff_member SET roles = '["MANAGEMENT"]' WHERE account = 'second'`);
    expect(marked(await run(false))).toEqual(['second']);
    expect(marked(await run(true))).toEqual(['second']);
    expect(marked(await run(false))).toEqual([]);
  });
});
