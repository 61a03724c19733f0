import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the panel's source is. */
export const panelSources = join(__dirname, '../../admin/src');

/** The panel's source files whose path matches, relative to `panelSources`. */
export function panelFiles(pattern: RegExp): string[] {
  return readdirSync(panelSources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    pattern.test(file),
  );
}
