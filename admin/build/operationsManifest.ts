import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/** Every GraphQL document somewhere inside an exported value. */
function documentsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\s*(query|mutation)\b/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(documentsIn) : [];
}

/**
 * Writes `operations.json`: the SHA-256 of each operation that the panel sends, for a gateway that takes no other
 * from staff. Operations live in files named `operations.ts` or `….operations.ts` and nowhere else (test/admin).
 */
export function operationsManifest(sources: string): Plugin {
  return {
    name: 'adal-operations-manifest',
    apply: 'build',
    async generateBundle() {
      const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
      const hashes = new Set<string>();
      for (const file of files.filter((name) => /(^|[./])operations\.ts$/.test(name))) {
        const { module } = await runnerImport<Record<string, unknown>>(join(sources, file));
        for (const text of documentsIn({ ...module })) {
          hashes.add(createHash('sha256').update(text).digest('hex'));
        }
      }
      if (hashes.size === 0) this.error('The panel has no operations.');
      const source = `${JSON.stringify([...hashes].sort(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'operations.json', source });
    },
  };
}
