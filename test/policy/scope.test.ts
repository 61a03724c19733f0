import { type Role, roles } from '../../server/contracts/roles';
import { type Policy, Store, Viewer, type ViewerClaims } from '../../server/kernel';
import { casework } from '../../server/subgraphs/casework';
import { Notice } from '../../server/subgraphs/casework/notice/notice.entity';
import { noticeLifecycle } from '../../server/subgraphs/casework/notice/notice.lifecycle';
import { mayReadNotice } from '../../server/subgraphs/casework/notice/notice.policy';
import { OralStatementProtocol } from '../../server/subgraphs/casework/protocol/protocol.entity';
import { mayReadProtocol, protocolsInScope } from '../../server/subgraphs/casework/protocol/protocol.policy';
import { Referral } from '../../server/subgraphs/casework/referral/referral.entity';
import { referralLifecycle } from '../../server/subgraphs/casework/referral/referral.lifecycle';
import { mayReadReferral, referralsInScope } from '../../server/subgraphs/casework/referral/referral.policy';
import { Report } from '../../server/subgraphs/casework/report/report.entity';
import {
  mayReadReport,
  reportsInScope,
  withinScope,
} from '../../server/subgraphs/casework/report/report.policy';
import { Task } from '../../server/subgraphs/casework/task/task.entity';
import { mayReadTask, tasksInScope } from '../../server/subgraphs/casework/task/task.policy';
import { directory } from '../../server/subgraphs/directory';
import { PartnerAgency } from '../../server/subgraphs/directory/partnerAgency/partnerAgency.entity';
import {
  mayReadAgency,
  scopeAgencies,
} from '../../server/subgraphs/directory/partnerAgency/partnerAgency.policy';
import { onEachDatabase, type TestDatabase } from '../support/databases';
import { agencyRow, noticeRow, protocolRow, referralRow, reportRow, taskRow } from './support/rows';

const departments = ['71', '75', 'CENTRAL', 'OSU'];
const agencies = ['a1', 'a2'];
const takers = ['v1', 'v2'];
const taskRoles: Role[] = [
  'MANAGEMENT',
  'DUTY_OFFICER',
  'PROCEDURAL_OFFICER',
  'HEAD_OF_SERVICE',
  'OWN_SECURITY',
];

const reaches = [[], ['*'], ['71'], ['71', '75'], ['OSU'], ['71', 'OSU'], ['nowhere']];
const kinds: ViewerClaims['kind'][] = ['staff', 'partner', 'system', 'public'];

/** Nobody, every role alone, and pairs of roles: of every kind, in every reach, for every agency. */
const viewers: Viewer[] = [[], ...roles.map((role) => [role]), ...pairs(roles)].flatMap((held, n) =>
  kinds.flatMap((kind) =>
    reaches.map(
      (reach, m) =>
        new Viewer({
          ...{
            id: takers[(n + m) % 3] ?? 'v3',
            kind,
            name: 'v',
            roles: held,
            departments: reach,
            language: 'en',
          },
          ...(kind === 'partner' && { agencyId: [...agencies, 'a3'][(n + m) % 3] }),
        }),
    ),
  ),
);

function pairs(all: readonly Role[]): Role[][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other])).filter((_, i) => i % 5 === 0);
}

const idsOf = (rows: readonly { id: string }[]): string =>
  rows
    .map(({ id }) => id)
    .sort()
    .join();

type List<E> = { getQueryAndParameters(): [string, unknown[]]; getMany(): Promise<E[]> };

/** Viewers whose list is the same statement see the same rows: each such list is asked for once. */
async function agree<E extends { id: string }>(
  rows: readonly E[],
  mayRead: Policy<E>,
  listOf: (viewer: Viewer) => List<E>,
): Promise<void> {
  const listed = new Map<string, string>();
  const apart: object[] = [];
  let read = 0;
  for (const viewer of viewers) {
    const list = listOf(viewer);
    const key = JSON.stringify(list.getQueryAndParameters());
    if (!listed.has(key)) listed.set(key, idsOf(await list.getMany()));
    const readable = rows.filter((row) => mayRead(viewer, row).allowed);
    read += readable.length;
    if (listed.get(key) !== idsOf(readable)) apart.push(viewer.claims);
  }
  expect(apart).toEqual([]);
  expect(listed.size).toBeGreaterThan(2);
  expect(read).toBeGreaterThan(0);
}

onEachDatabase('a list and a look at one record agree', (openDatabase) => {
  let database: TestDatabase;
  let store: Store;
  const openOn = async (definition: typeof casework) => {
    database = await openDatabase();
    store = await Store.open(definition, database.url);
  };
  afterEach(async () => {
    await store.close();
    await database.drop();
  });
  const keep = <E extends object>(entity: new () => E, rows: E[]) =>
    store.write((manager) => manager.save(entity, rows));

  describe('in casework', () => {
    beforeEach(() => openOn(casework));

    it('about reports', async () => {
      const rows = departments.map((department) => reportRow({ departmentCode: department }));
      await keep(Report, rows);
      await agree(rows, mayReadReport, (viewer) => reportsInScope(store.read, viewer));
    });

    it('about referrals', async () => {
      const rows = referralLifecycle.states.flatMap((state) =>
        departments.flatMap((departmentCode) =>
          agencies.map((agencyId) => referralRow({ state, departmentCode, agencyId })),
        ),
      );
      await keep(Referral, rows);
      await agree(rows, mayReadReferral, (viewer) => referralsInScope(store.read, viewer));
    });

    it('about notices', async () => {
      const rows = noticeLifecycle.states.flatMap((state) =>
        departments.map((departmentCode) => noticeRow({ state, departmentCode })),
      );
      await keep(Notice, rows);
      const list = (viewer: Viewer) =>
        withinScope(store.read.createQueryBuilder(Notice, 'notice'), viewer, 'notice');
      await agree(rows, mayReadNotice, list);
    });

    it('about tasks', async () => {
      const rows = taskRoles.flatMap((role) =>
        departments.map((departmentCode) => taskRow({ role, departmentCode })),
      );
      await keep(Task, rows);
      await agree(rows, mayReadTask, (viewer) =>
        withinScope(tasksInScope(store.read, viewer), viewer, 'task'),
      );
    });

    it('about protocols', async () => {
      const rows = takers.flatMap((takenById) => [
        protocolRow({ takenById }),
        protocolRow({ takenById, departmentCode: 'OSU' }),
      ]);
      await keep(OralStatementProtocol, rows);
      await agree(rows, mayReadProtocol, (viewer) => protocolsInScope(store.read, viewer));
    });
  });

  describe('in the directory', () => {
    beforeEach(() => openOn(directory));

    it('about partner agencies', async () => {
      const rows = agencies.map((id) => agencyRow({ id, clientId: `client-${id}`, code: id }));
      await keep(PartnerAgency, rows);
      const list = (viewer: Viewer) =>
        scopeAgencies(store.read.createQueryBuilder(PartnerAgency, 'agency'), viewer);
      await agree(rows, (viewer, row) => mayReadAgency(viewer, row), list);
    });
  });
});
