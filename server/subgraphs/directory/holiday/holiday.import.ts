import { holidayKinds } from '../../../calendar';
import { type ImportedKind, inThreeLanguages, oneOf, optional, required } from '../reference/importedKind';
import { Holiday } from './holiday.entity';

export const importedHolidays: ImportedKind<Holiday> = {
  entity: Holiday,
  file: 'holidays.csv',
  publishedAs: 'holiday',
  read: (line) => ({
    id: required(line, 'date') + (line.valid_from ? `@${line.valid_from}` : ''),
    date: required(line, 'date'),
    kind: oneOf(line, 'kind', holidayKinds),
    ...inThreeLanguages(line, 'name'),
    validFrom: optional(line.valid_from),
    validTo: optional(line.valid_to),
    status: required(line, 'status'),
  }),
};
