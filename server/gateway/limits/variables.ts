import { Refusal } from '../../kernel';

/** Refuses TOO_DEEP for data that nests deeper than `limit`: whoever walks it afterwards may recurse. */
export function requireShallow(value: unknown, limit: number): void {
  if (nestsDeeper(value, limit)) throw new Refusal('TOO_DEEP', { limit });
}

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (nestsDeeper(item, levels - 1)) return true;
    return false;
  }
  for (const key in value) {
    if (nestsDeeper((value as Record<string, unknown>)[key], levels - 1)) return true;
  }
  return false;
}
