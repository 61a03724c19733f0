import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from '../outFiles';

/** Where payment orders leave the vault for the bank. */
export interface BankOut {
  /** Hands an order over, once: the same reference again changes nothing. */
  handOver(reference: string, files: { record: Buffer; paper: Buffer }): Promise<void>;
  /** Takes an order's files away if the bank has not fetched them. */
  remove(reference: string): Promise<void>;
}

/** The bank's directory. The record goes last: whoever picks orders up by record finds its paper beside it. */
export function openBankDirectory(directory: string): BankOut {
  return {
    async handOver(reference, { record, paper }) {
      await writeOnce(join(directory, `${reference}.pdf`), paper);
      await writeOnce(join(directory, `${reference}.json`), record);
    },
    async remove(reference) {
      for (const kind of ['json', 'pdf']) await rm(join(directory, `${reference}.${kind}`), { force: true });
    },
  };
}
