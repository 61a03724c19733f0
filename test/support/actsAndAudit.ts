import type { Store } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';

/** An act made ready to be taken: by whom, for whom, and how. */
export interface ReadyAct {
  actor: string;
  /** Whom it gives something to or takes something from, where it is somebody. */
  grantee?: string;
  /** Takes the act as its actor, or tries to as the stranger. The same request each time; gives the refusal's code. */
  run(asStranger?: 'asStranger'): Promise<string | undefined>;
  /** Puts back what stands in the way of the next act. */
  after?(): Promise<unknown>;
}

export interface Act {
  /** Everything the audit has to say of it. */
  entries: readonly string[];
  prepare(): Promise<ReadyAct>;
}

interface Place {
  store: Store;
  /** The stranger who runs acts `asStranger`. */
  stranger: string;
  /** Everything there is but the audit. */
  everything(): Promise<unknown>;
}

/**
 * Takes an act with each of its audit entries refused by the database in turn: it has to fail and leave nothing. Then
 * as a stranger: denied, on record, and no answer where that cannot be recorded. Then for good: every entry is there.
 */
export async function comesWithItsAudit(place: Place, name: string, act: Act): Promise<void> {
  const { store, stranger } = place;
  const { actor, grantee, run, after } = await act.prepare();
  const before = await place.everything();
  for (const entry of act.entries) {
    const code = await refusing(store, entry, () => run());
    expect([entry, code, await place.everything()]).toEqual([entry, 'INTERNAL', before]);
  }
  expect(await refusing(store, 'denied', () => run('asStranger'))).toBe('INTERNAL');
  const denied = await written(store, stranger, () => run('asStranger'));
  expect(denied.map(({ action, details }) => [action, JSON.parse(details) as object])).toEqual([
    ['denied', expect.objectContaining({ command: name, code: expect.any(String) as string })],
  ]);
  expect(await place.everything()).toEqual(before);

  const entries = await written(store, actor, async () => expect(await run()).toBeUndefined());
  expect(entries.map(({ action }) => action).sort()).toEqual([...act.entries].sort());
  if (grantee) {
    const named = entries.filter(({ subjectId, details }) => `${subjectId} ${details}`.includes(grantee));
    expect([name, named.length > 0]).toEqual([name, true]);
  }
  await after?.();
}

/** Does something while the database takes no audit entry of this action. */
export async function refusing<T>(store: Store, action: string, work: () => Promise<T>): Promise<T> {
  const when = `CREATE TRIGGER audit_refused BEFORE INSERT ON audit_entry`;
  const trigger = {
    sqlite: `${when} WHEN NEW.action = '${action}' BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    mysql: `${when} FOR EACH ROW IF NEW.action = '${action}' THEN SIGNAL SQLSTATE '45000'; END IF`,
  };
  await store.write((manager) => manager.query(trigger[store.dialect]));
  try {
    return await work();
  } finally {
    await store.write((manager) => manager.query('DROP TRIGGER audit_refused'));
  }
}

/** What the audit got from an account meanwhile. */
async function written(store: Store, actor: string, work: () => Promise<unknown>): Promise<AuditEntry[]> {
  const before = new Set((await store.read.findBy(AuditEntry, { actor })).map(({ id }) => id));
  await work();
  return (await store.read.findBy(AuditEntry, { actor })).filter(({ id }) => !before.has(id));
}

/** Every row of a store but those of its audit, by table. */
export async function everyRow({ read }: Store): Promise<Record<string, unknown>> {
  const tables = read.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const kept = tables.filter((table) => !table.startsWith('audit_'));
  return Object.fromEntries(
    await Promise.all(kept.map(async (table) => [table, await read.query(`SELECT * FROM ${table}`)])),
  ) as Record<string, unknown>;
}
