import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from '../outFiles';

/** The vault's own printer: whoever empties it puts letters into window envelopes and posts them. */
export interface Printer {
  /** Prints a letter; printing the same letter again prints nothing. */
  print(letterId: string, pdf: Buffer): Promise<void>;
  /** Takes a letter out of the spool if it still lies there. */
  remove(letterId: string): Promise<void>;
}

/** A printer that is a directory: one PDF a letter, to be read by the vault's print room only. */
export function openSpool(directory: string): Printer {
  return {
    async print(letterId, pdf) {
      const file = join(directory, `${letterId}.pdf`);
      if (!existsSync(file)) await writeOnce(file, pdf);
    },
    remove: (letterId) => rm(join(directory, `${letterId}.pdf`), { force: true }),
  };
}
