import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { importedCallCentreIntervals } from '../callCentre/callCentreInterval.import';
import { importedDepartments } from '../department/department.import';
import { importedHolidays } from '../holiday/holiday.import';
import { importedMciRates } from '../mciRate/mciRate.import';
import { importedOffences } from '../offence/offence.import';
import { importedProfiles } from '../organizationProfile/organizationProfile.import';
import type { DataLine, ImportedKind, RowValues } from './importedKind';
import type { ReferenceRow } from './referenceRow';

const kinds: readonly ImportedKind[] = [
  importedProfiles,
  importedDepartments,
  importedOffences,
  importedMciRates,
  importedHolidays,
  importedCallCentreIntervals,
];

export interface ReferenceTable {
  kind: ImportedKind;
  rows: RowValues<ReferenceRow>[];
}

/** All reference data as the files have it, with a hash that changes when any of them does. */
export interface ReferenceData {
  contentHash: string;
  tables: ReferenceTable[];
}

/** Where the files are, beside the sources and beside what is built of them. */
const SHIPPED = join(__dirname, '..', 'data');

/** Reads every file. Throws when one is missing, makes no sense, or says one row twice. */
export function readReferenceData(directory = SHIPPED): ReferenceData {
  const hash = createHash('sha256');
  const tables = kinds.map((kind) => {
    const content = readFileSync(join(directory, kind.file));
    hash.update(kind.file).update(content);
    const lines: DataLine[] = parse(content, { columns: true, bom: true, skip_empty_lines: true });
    const rows = lines.map((line) => kind.read(line));
    if (new Set(rows.map(({ id }) => id)).size < rows.length)
      throw new Error(`${kind.file} says a row twice`);
    return { kind, rows };
  });
  return { contentHash: hash.digest('base64url'), tables };
}
