import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Store, ViewerClaims } from '../../kernel';
import { TrustedDocument } from './trustedDocument.entity';

/** How long another gateway process may take to see a decision; this one sees it at once. */
const REREAD_EVERY_MS = 5_000;

/**
 * What may be asked: staff, the panel's operations as its build lists them; a partner, what an administrator
 * accepted of its own. Kept in memory and read again every few seconds.
 */
export class TrustedDocuments {
  private readonly ofPanel: ReadonlySet<string>;
  private ofPartners: ReadonlySet<string> = new Set();
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly store: Store,
    private readonly log: Log,
    panelDir: string,
  ) {
    this.ofPanel = readPanelManifest(panelDir, log);
    this.timer = setInterval(() => void this.reread(), REREAD_EVERY_MS).unref();
  }

  static async open(store: Store, panelDir: string, log: Log): Promise<TrustedDocuments> {
    const documents = new TrustedDocuments(store, log, panelDir);
    await documents.reread();
    return documents;
  }

  allows({ kind, id }: ViewerClaims, hash: string): boolean {
    return kind === 'partner' ? this.ofPartners.has(`${id} ${hash}`) : this.ofPanel.has(hash);
  }

  async reread(): Promise<void> {
    try {
      const rows = await this.store.read.find(TrustedDocument, {
        select: { clientId: true, hash: true },
        where: { state: 'ACCEPTED' },
      });
      this.ofPartners = new Set(rows.map(({ clientId, hash }) => `${clientId} ${hash}`));
    } catch (error) {
      this.log.error({ err: error }, 'reading trusted documents failed');
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

/** SHA-256 of each operation of the panel, as its build wrote them. */
function readPanelManifest(panelDir: string, log: Log): ReadonlySet<string> {
  const file = join(panelDir, 'operations.json');
  if (!existsSync(file)) {
    log.warn({}, 'The panel has no list of its operations: staff can ask nothing until it is built.');
    return new Set();
  }
  return new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
}
