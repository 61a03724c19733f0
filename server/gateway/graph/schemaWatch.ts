import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../kernel';

/** Files are written one after another: look when they have been at rest for this long. */
const AT_REST_MS = 400;

/** Calls `reload` when the committed schema changed on disk, or when told to; never twice at a time. */
export class SchemaWatch {
  private readonly watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<boolean> = Promise.resolve(false);

  constructor(
    schemaDir: string,
    private readonly reload: () => Promise<boolean>,
    private readonly log: Log,
  ) {
    try {
      this.watcher = watch(join(schemaDir, 'subgraphs'), { persistent: false }, () => this.soon());
      this.watcher.on('error', (error) => log.warn({ err: error }, 'the schema is not watched any more'));
    } catch (error) {
      log.warn({ err: error }, 'the schema is not watched');
    }
  }

  /** Whether the schema was replaced. What cannot be served is logged, and what was served before stays. */
  now(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running = this.running.then(async () => {
      try {
        const replaced = await this.reload();
        if (replaced) this.log.info({}, 'schema replaced');
        return replaced;
      } catch (error) {
        this.log.error({ err: error }, 'the new schema cannot be served; the one before stays');
        return false;
      }
    });
    return this.running;
  }

  async stop(): Promise<void> {
    this.watcher?.close();
    clearTimeout(this.timer);
    await this.running;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), AT_REST_MS).unref();
  }
}
