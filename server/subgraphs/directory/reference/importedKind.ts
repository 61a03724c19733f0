import type { ReferenceKind } from '../../../contracts/events';
import type { Recorded } from '../../../kernel';
import type { ReferenceRow } from './referenceRow';

/** A line of a data file, by the names of its columns. */
export type DataLine = Record<string, string>;

/** What a data file says of a row. */
export type RowValues<E extends ReferenceRow> = Omit<E, keyof Recorded | 'withdrawn'> & { id: string };

/** How one kind of reference data gets from its file to its table. */
export interface ImportedKind<E extends ReferenceRow = ReferenceRow> {
  entity: new () => E;
  file: string;
  /** Under which kind others are told of its rows; null when nobody else keeps them. */
  publishedAs: ReferenceKind | null;
  /** Throws when the line makes no sense: a wrong file must not be imported in part. */
  read(line: DataLine): RowValues<E>;
}

/** A cell that may be empty. */
export function optional(cell: string | undefined): string | null {
  return cell ? cell : null;
}

export function required(line: DataLine, column: string): string {
  const cell = line[column];
  if (!cell) throw new Error(`Reference data: no ${column} in ${JSON.stringify(line)}`);
  return cell;
}

/** A cell that must be one of a closed list. */
export function oneOf<T extends string>(line: DataLine, column: string, allowed: readonly T[]): T {
  const cell = required(line, column) as T;
  if (!allowed.includes(cell)) throw new Error(`Reference data: ${column} cannot be ${cell}`);
  return cell;
}

/** The cells of one text in three languages. */
export function inThreeLanguages<P extends string>(line: DataLine, property: P) {
  return {
    [`${property}Kk`]: required(line, `${property}_kk`),
    [`${property}Ru`]: required(line, `${property}_ru`),
    [`${property}En`]: required(line, `${property}_en`),
  } as Record<`${P}Kk` | `${P}Ru` | `${P}En`, string>;
}
