export interface Change {
  name: string;
  was: string;
  is: string;
}

const machinery = new Set(['id', 'version', '__typename']);

type Plain = string | number | boolean | null | undefined;

function isPlain(value: unknown): value is Plain {
  return value === null || value === undefined || typeof value !== 'object';
}

function word(value: Plain): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The plain fields in which two readings of one record differ, in the order the record names them. */
export function changesBetween(earlier: object, now: object): Change[] {
  const old = earlier as Record<string, unknown>;
  return Object.entries(now as Record<string, unknown>).flatMap(([name, value]) => {
    const before = old[name];
    if (machinery.has(name) || !isPlain(value) || !isPlain(before) || word(before) === word(value)) return [];
    return [{ name, was: word(before), is: word(value) }];
  });
}
