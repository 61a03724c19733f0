import { join } from 'node:path';

/**
 * Where `npm run start:distributed` keeps its audit checkpoints, print spool and files for the bank. Its databases
 * are others than those of `npm start`, so its checkpoints must be, too; the keys are the same.
 */
export function distributedDir(dataDir: string): string {
  return join(dataDir, 'distributed');
}
