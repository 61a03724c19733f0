import type { RaRecord } from 'react-admin';

/** A row as it is now, in what reading its list again gave: its rows, or the page they came in, whatever its type says. */
export function rowIn<T extends RaRecord>(again: unknown, id: T['id']): T | undefined {
  const { data } = (again ?? {}) as { data?: T[] | { data: T[] } };
  const rows = Array.isArray(data) ? data : data?.data;
  return rows?.find((row) => row.id === id);
}
