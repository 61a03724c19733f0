import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SideProcess, SideProcessEnded } from '../../server/gateway/sideProcess';
import { projectRoot } from '../../server/projectRoot';

type Wish = 'echo' | 'end' | 'think' | 'pid' | 'surroundings';

/** A program that does as it is told. */
const PROGRAM = `
const { serveJobs } = require(${JSON.stringify(join(projectRoot, 'dist/server/gateway/sideProcess.js'))});
serveJobs((about) => ({ wish, word }) => {
  if (wish === 'end') process.exit(1);
  if (wish === 'think') for (;;);
  if (wish === 'pid') return process.pid;
  if (wish === 'surroundings') return Object.keys(process.env);
  return about + word;
});`;

describe('a process beside the gateway', () => {
  let directory: string;
  let side: SideProcess<{ wish: Wish; word?: string }, unknown>;
  const echo = (word: string, sender?: string) => side.do({ wish: 'echo', word }, { sender });
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'adal-side-'));
    const main = join(directory, 'program.js');
    writeFileSync(main, PROGRAM);
    side = new SideProcess({ main, about: 'so: ', longestMs: 2000, niceness: 19, mostWaiting: 3 });
  });
  afterAll(() => {
    side.close();
    rmSync(directory, { recursive: true });
  });

  it('knows what it works about, and stands back for others', async () => {
    expect(await echo('word')).toBe('so: word');
    expect(getPriority((await side.do({ wish: 'pid' })) as number)).toBe(19);
  });

  it('knows none of our secrets', async () => {
    process.env.DATABASE_URL_OF_A_TEST = 'mysql://user:password@host/base';
    expect(await side.do({ wish: 'surroundings' })).not.toContain('DATABASE_URL_OF_A_TEST');
  });

  it.each(['end', 'think'] as const)(
    'ends alone over a job that makes it %s: the others are done',
    async (wish) => {
      const done = await Promise.allSettled([echo('before'), side.do({ wish }), echo('after')]);
      expect(done).toEqual([
        { status: 'fulfilled', value: 'so: before' },
        { status: 'rejected', reason: expect.any(SideProcessEnded) as Error },
        { status: 'fulfilled', value: 'so: after' },
      ]);
    },
  );

  it('takes the senders in turn, whoever has more', async () => {
    const order: string[] = [];
    const note = async (word: string, sender: string) =>
      order.push(`${sender} ${String(await echo(word, sender))}`);
    await Promise.all([
      ...['1', '2', '3'].map((word) => note(word, 'many')),
      ...['1', '2'].map((word) => note(word, 'few')),
    ]);
    expect(order).toEqual(['many so: 1', 'many so: 2', 'few so: 1', 'many so: 3', 'few so: 2']);
  });

  it('lets no sender pile up jobs, and the others are done all the same', async () => {
    const done = await Promise.allSettled([
      ...['1', '2', '3', '4', '5'].map((word) => echo(word, 'many')),
      echo('1', 'few'),
    ]);
    expect(done.map(({ status }) => status)).toEqual([
      ...Array<string>(4).fill('fulfilled'),
      'rejected',
      'fulfilled',
    ]);
    expect(done[4]).toMatchObject({ reason: { code: 'TOO_MANY_REQUESTS' } });
  });

  it('goes on where a job cannot be sent, and where the process was ended from outside', async () => {
    let deep: unknown = [];
    for (let i = 0; i < 20_000; i += 1) deep = [deep];
    const done = await Promise.allSettled([echo('before'), side.do(deep as never), echo('after')]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    process.kill((await side.do({ wish: 'pid' })) as number, 'SIGKILL');
    await side.do({ wish: 'echo' }).catch(() => undefined);
    expect(await echo('again')).toBe('so: again');
  });

  it('does not count how long its start takes', async () => {
    const main = join(directory, 'slow.js');
    writeFileSync(main, `const end = Date.now() + 1500; while (Date.now() < end); ${PROGRAM}`);
    const slow = new SideProcess({ main, about: 'so: ', longestMs: 1000 });
    expect(
      await Promise.all([slow.do({ wish: 'echo', word: '1' }), slow.do({ wish: 'echo', word: '2' })]),
    ).toEqual(['so: 1', 'so: 2']);
    slow.close();
  });

  it('refuses where its program does not start, and tries again with the next job', async () => {
    const main = join(directory, 'later.js');
    const later = new SideProcess<{ wish: Wish; word: string }, unknown>({
      main,
      about: 'so: ',
      longestMs: 1000,
    });
    const refused = later.do({ wish: 'echo', word: '' });
    await expect(refused).rejects.toMatchObject({ overJob: false });
    writeFileSync(main, PROGRAM);
    expect(await later.do({ wish: 'echo', word: 'now' })).toBe('so: now');
    later.close();
  });

  it('does nothing that was answered while it waited', async () => {
    const given = [echo('first'), side.do({ wish: 'end' }, { answered: () => 'known' }), echo('next')];
    expect(await Promise.all(given)).toEqual(['so: first', 'known', 'so: next']);
  });

  it('does nothing that nobody waits for any more', async () => {
    const left = new AbortController();
    const [, given] = [echo('first'), side.do({ wish: 'end' }, { signal: left.signal })];
    left.abort(new Error('left'));
    await expect(given).rejects.toThrow('left');
    expect(await echo('next')).toBe('so: next');
  });
});
