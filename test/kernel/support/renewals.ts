import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  auditFile,
  createClock,
  type EventTransport,
  type Keys,
  openKeys,
  type Renewing,
  Store,
  verifyAudit,
} from '../../../server/kernel';
import type { TestDatabase } from '../../support/databases';
import { Folder, FolderTable } from './folder';
import { openWorld, viewer, type World } from './world';

const NAME = 'casework';
const definition = { name: NAME, entities: [Folder], migrations: [FolderTable] };

/** A subgraph that starts and stops on one database and one folder, and gets new keys in between. */
export class Installation {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'adal-renewal-'));
  readonly keysDir = join(this.dataDir, 'keys');
  readonly checkpoints = auditFile(this.dataDir, NAME);

  constructor(readonly database: TestDatabase) {}

  /** Runs the subgraph for as long as the work takes. */
  async run(work: (world: World) => Promise<void>, transport?: EventTransport): Promise<void> {
    const world = await openWorld(this.database, { name: NAME, dataDir: this.dataDir, transport });
    try {
      await work(world);
    } finally {
      await world.running.stop();
    }
  }

  /** Some acts under several checkpoints. */
  act(checkpoints = 3): Promise<void> {
    return this.run(async ({ running }) => {
      for (let c = 0; c < checkpoints; c++) {
        const notes = ['folder.opened', 'folder.seen', 'folder.closed'].map((action) => ({ action }));
        await running.executive.audit(viewer(`v${c}`), notes);
        await running.sealer.seal();
      }
    });
  }

  /** With the database open and the subgraph stopped. */
  async stopped<T>(work: (renewing: Renewing) => Promise<T>): Promise<T> {
    const store = await Store.open(definition, this.database.url);
    const { keysDir, checkpoints: checkpointFile } = this;
    const operator = viewer('system:host', { kind: 'system' });
    try {
      return await work({ process: NAME, store, keysDir, checkpointFile, clock: createClock(), operator });
    } finally {
      await store.close();
    }
  }

  problems(): Promise<string[]> {
    return this.stopped(async ({ store }) => {
      const { problems } = await verifyAudit(store, openKeys(this.keysDir, NAME), this.checkpoints);
      return problems;
    });
  }

  /** The keys as they are now, in somebody else's hands. */
  steal(): Keys {
    const stolen = mkdtempSync(join(this.dataDir, 'stolen-'));
    cpSync(join(this.keysDir, NAME), join(stolen, NAME), { recursive: true });
    return openKeys(stolen, NAME);
  }

  fileOf(key: string): string {
    return join(this.keysDir, NAME, key);
  }

  read(key: string): string {
    return readFileSync(this.fileOf(key), 'utf8');
  }

  async close(): Promise<void> {
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true });
  }
}
