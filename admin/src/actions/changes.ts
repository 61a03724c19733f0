export interface Change {
  name: string;
  was: string;
  is: string;
}

const machinery = new Set(['id', 'version', '__typename']);

function isPlain(value: unknown): boolean {
  return value === null || value === undefined || typeof value !== 'object';
}

function word(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The plain fields in which two readings of one record differ, in the order the record names them. */
export function changesBetween(before: object, now: object): Change[] {
  const old = before as Record<string, unknown>;
  return Object.entries(now)
    .filter(([name, value]) => !machinery.has(name) && isPlain(value) && isPlain(old[name]))
    .map(([name, value]) => ({ name, was: word(old[name]), is: word(value) }))
    .filter(({ was, is }) => was !== is);
}
