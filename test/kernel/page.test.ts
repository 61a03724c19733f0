import { randomUUID } from 'node:crypto';
import { countStatements } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { Folder } from './support/folder';
import { claims, openWorld, type World } from './support/world';

const LIST = `query ($first: Int!, $after: String, $offset: Int, $department: String, $direction: String! = "ASC") {
  folders(first: $first, after: $after, offset: $offset, department: $department, direction: $direction) {
    nodes { title } pageInfo { hasNextPage endCursor } } }`;
const COUNT = `query ($department: String) {
  folders(first: 1, department: $department) { totalCount totalCountCapped nodes { id } } }`;
const duty = claims('duty');

onEachDatabase('a page', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld(await openDatabase())));
  afterAll(() => world.close());
  beforeEach(() => world.store.write((manager) => manager.clear(Folder)));

  /** Folders filed in the order of their titles, several at the same moment. */
  const file = (count: number, departmentCode = '75', from = 0) =>
    world.store.write(async (manager) => {
      const rows = Array.from({ length: count }, (_, i) => {
        const n = from + i;
        const at = new Date(Date.UTC(2026, 0, 1) + Math.floor(n / 3) * 1000);
        const title = String(n).padStart(5, '0');
        return {
          id: randomUUID(),
          title,
          departmentCode,
          filedAt: at,
          sealed: false,
          createdAt: at,
          updatedAt: at,
        };
      });
      for (let i = 0; i < rows.length; i += 50) await manager.insert(Folder, rows.slice(i, i + 50));
    });
  const list = async (variables: object, viewer = duty) => {
    const { data, codes, errors } = await world.ask(viewer, LIST, { first: 10, ...variables });
    return { ...data.folders, codes, fields: errors[0]?.extensions.fields } as {
      nodes: { title: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      codes: string[];
      fields?: object;
    };
  };
  const walk = async (variables: object, between?: (page: number) => Promise<unknown>) => {
    const titles: string[] = [];
    let after: string | null = null;
    for (let page = 0; ; page++) {
      const { nodes, pageInfo, codes } = await list({ ...variables, after });
      expect(codes).toEqual([]);
      titles.push(...nodes.map(({ title }) => title));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return titles;
      await between?.(page);
    }
  };

  it.each([
    [{ first: 0 }, { first: 'OUT_OF_RANGE' }],
    [{ first: -1 }, { first: 'OUT_OF_RANGE' }],
    [{ first: 101 }, { first: 'OUT_OF_RANGE' }],
    [{ offset: -1 }, { offset: 'OUT_OF_RANGE' }],
    [{ offset: 10_001 }, { offset: 'OUT_OF_RANGE' }],
  ])('of %j is refused', async (variables, fields) => {
    const answer = await list(variables);
    expect(answer.codes).toEqual(['BAD_INPUT']);
    expect(answer.fields).toEqual(fields);
  });

  it('does not follow a cursor of another viewer, filter, order or making', async () => {
    await file(6);
    const { endCursor: after } = (await list({ first: 2 })).pageInfo;
    expect((await list({ after }, claims('other'))).codes).toEqual(['BAD_CURSOR']);
    expect((await list({ after, department: '75' })).codes).toEqual(['BAD_CURSOR']);
    expect((await list({ after, direction: 'DESC' })).codes).toEqual(['BAD_CURSOR']);
    const bent = Buffer.from(after!, 'base64url');
    for (const at of [0, 15, bent.length - 1]) {
      const copy = Buffer.from(bent);
      copy[at] ^= 1;
      expect((await list({ after: copy.toString('base64url') })).codes).toEqual(['BAD_CURSOR']);
    }
    for (const made of ['', 'x', 'null', Buffer.from('["2026",""]').toString('base64url'), 'ж'.repeat(30)]) {
      expect((await list({ after: made })).codes).toEqual(['BAD_CURSOR']);
    }
    expect((await list({ after })).codes).toEqual([]);
  });

  it('says nothing by its cursor of where it stands', async () => {
    await file(3);
    const [a, b] = [await list({ first: 2 }), await list({ first: 2 })];
    expect(a.pageInfo.endCursor).not.toBe(b.pageInfo.endCursor);
    expect(Buffer.from(a.pageInfo.endCursor!, 'base64url').toString('latin1')).not.toMatch(
      /2026|[0-9a-f]{8}-/,
    );
  });

  it('follows page after page until the last, whatever its size, with ties in between', async () => {
    await file(47);
    const all = Array.from({ length: 47 }, (_, n) => String(n).padStart(5, '0'));
    for (const first of [1, 2, 5, 46, 47, 48, 100]) {
      expect([...(await walk({ first }))].sort()).toEqual(all);
      const backwards = await walk({ first, direction: 'DESC' });
      expect(backwards).toEqual([...(await walk({ first }))].reverse());
    }
  });

  it('is empty without a cursor where there is nothing', async () => {
    expect(await list({})).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('neither repeats nor skips when rows come in between', async () => {
    await file(20);
    let added = 100;
    const titles = await walk({ first: 3, direction: 'DESC' }, async () => {
      await file(2, '75', added);
      added += 10;
    });
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title < '00020').sort()).toEqual(
      Array.from({ length: 20 }, (_, n) => String(n).padStart(5, '0')),
    );
  });

  it('can be jumped to', async () => {
    await file(12);
    const all = await walk({});
    expect((await list({ first: 3, offset: 5 })).nodes.map(({ title }) => title)).toEqual(all.slice(5, 8));
    expect(await list({ first: 3, offset: 10_000 })).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false },
    });
  });

  it('is one statement whatever its size, and one more when it is counted', async () => {
    await file(120);
    for (const first of [1, 20, 100]) {
      const { statements } = await countStatements(world.store, () => list({ first }));
      expect(statements.filter((sql) => sql.includes('folder'))).toHaveLength(1);
    }
    const { statements } = await countStatements(world.store, () => world.ask(duty, COUNT));
    expect(statements.filter((sql) => sql.includes('folder'))).toHaveLength(2);
  });

  it('counts exactly up to a thousand, and then says that there are more', async () => {
    const count = async (variables = {}) => {
      const { totalCount, totalCountCapped } = (await world.ask(duty, COUNT, variables)).data.folders;
      return [totalCount, totalCountCapped];
    };
    expect(await count()).toEqual([0, false]);
    await file(999);
    expect(await count()).toEqual([999, false]);
    await file(1, '71', 999);
    expect(await count()).toEqual([1000, false]);
    await file(1, '71', 1000);
    expect(await count()).toEqual([1000, true]);
    expect(await count({ department: '71' })).toEqual([2, false]);
  });
});
