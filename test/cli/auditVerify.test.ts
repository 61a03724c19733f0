import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, verifyProcess } from '../../server/cli/auditVerify';
import { type Config, readConfig } from '../../server/config';
import {
  auditFile,
  AuditSealer,
  createClock,
  createLog,
  openKeys,
  Store,
  systemViewer,
} from '../../server/kernel';
import { writeAudit } from '../../server/kernel/audit/entry';
import { onEachDatabase, type TestDatabase } from '../support/databases';

const definition = { name: 'casework', entities: [], migrations: [] };

onEachDatabase('verifying a process from outside', (openDatabase) => {
  let database: TestDatabase;
  let config: Config;

  /** A process that acted and stopped. */
  async function actAndStop(): Promise<void> {
    const keys = openKeys(config.keysDir, 'casework');
    const store = await Store.open(definition, database.url);
    const file = auditFile(config.dataDir, 'casework');
    const sealer = new AuditSealer(store, keys, createClock(), file, createLog('silent', 'casework'));
    const notes = ['report.seen', 'report.registered'].map((action) => ({ action }));
    await store.write((manager) =>
      writeAudit(manager, keys.secret('audit'), systemViewer('casework'), new Date(), notes),
    );
    await sealer.stop();
    await store.close();
  }

  beforeEach(async () => {
    database = await openDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'adal-verify-'));
    config = readConfig({ DATA_DIR: dataDir, DATABASE_URL_CASEWORK: database.url });
  });
  afterEach(async () => {
    await database.drop();
    rmSync(config.dataDir, { recursive: true });
  });

  it('makes neither keys nor database nor checkpoints where there are none', async () => {
    await expect(verifyProcess('casework', config)).rejects.toThrow('signing.pem');
    expect(readdirSync(config.dataDir)).toEqual([]);
    openKeys(config.keysDir, 'casework').secret('audit');
    await expect(verifyProcess('casework', config)).rejects.toThrow();
    expect(existsSync(join(config.dataDir, 'audit'))).toBe(false);
  });

  it('finds an audit sound, and says so in a line', async () => {
    await actAndStop();
    const verdict = await verifyProcess('casework', config);
    expect(verdict).toEqual({ entries: 2, checkpoints: 1, unsealed: 0, problems: [] });
    expect(linesOf('casework', verdict)).toEqual([
      'casework   2 entries, 1 checkpoint, nothing in the window: sound',
    ]);
  });

  it('names what was tampered with', async () => {
    await actAndStop();
    const store = await Store.open(definition, database.url);
    await store.write((manager) => manager.query(`UPDATE audit_entry SET actor = 'nobody'`));
    await store.close();
    const verdict = await verifyProcess('casework', config);
    expect(verdict.problems).toHaveLength(2);
    expect(linesOf('casework', verdict)[0]).toMatch(/: 2 problems$/);
  });

  it('could not write if it tried', async () => {
    await actAndStop();
    const store = await Store.openReadOnly(definition, database.url);
    await expect(store.write((manager) => manager.query('DELETE FROM audit_entry'))).rejects.toThrow(
      /read.?only/i,
    );
    await store.close();
  });
});
