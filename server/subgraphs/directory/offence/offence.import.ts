import { type ImportedKind, inThreeLanguages, oneOf, optional, required } from '../reference/importedKind';
import { gravities, Offence } from './offence.entity';

export const importedOffences: ImportedKind<Offence> = {
  entity: Offence,
  file: 'offences.csv',
  publishedAs: 'offence',
  read: (line) => {
    const place = [required(line, 'code'), required(line, 'article'), line.part, line.point].filter(Boolean);
    return {
      // An article that comes to weigh otherwise is another row, from a day on.
      id: place.join('-') + (line.valid_from ? `@${line.valid_from}` : ''),
      code: required(line, 'code'),
      article: required(line, 'article'),
      part: optional(line.part),
      point: optional(line.point),
      gravity: line.gravity ? oneOf(line, 'gravity', gravities) : null,
      maxYears: line.max_years ? Number(line.max_years) : null,
      isCorruption: oneOf(line, 'is_corruption', ['true', 'false']) === 'true',
      ...inThreeLanguages(line, 'title'),
      validFrom: optional(line.valid_from),
      validTo: optional(line.valid_to),
      status: required(line, 'status'),
    };
  },
};
