import type { TableColumnOptions } from 'typeorm';
import { columns } from '../../../kernel';

const { recorded, short, whole } = columns;

/** Columns of every row that belongs to a protection record. */
export const ofRecord = (): TableColumnOptions[] => [
  ...recorded(),
  short('recordId', 36),
  short('personId', 36),
  whole('keyVersion'),
];
