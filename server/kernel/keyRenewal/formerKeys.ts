import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../durableFiles';

/** Keys whose word stays good: former versions are kept to check what they vouched for, and for nothing else. */
export type VouchingKey = 'signing' | 'audit';
export const vouchingKeys: readonly VouchingKey[] = ['signing', 'audit'];

/** What is left of a key that was renewed. */
export interface FormerKey {
  /** The last checkpoint it vouched for. Nothing after it counts under this key. */
  until: number;
  /** Base64: the public half of a signing key (SPKI, DER), an audit key as it was. */
  key: string;
}

const fileOf = (directory: string, name: VouchingKey): string => join(directory, `${name}.former`);

/** The former versions of a process's key, oldest first. Throws where their file is spoilt. */
export function readFormerKeys(directory: string, name: VouchingKey): FormerKey[] {
  const file = fileOf(directory, name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, until, key] = /^(\d{1,15}) ([\w+/]+=*)$/.exec(line) ?? [];
    if (!until || !key) throw new Error(`${file} is spoilt: restore it from its backup`);
    return { until: Number(until), key };
  });
}

/** Keeps one more former version. The same key is kept once, with what was said of it last. */
export function keepFormerKey(directory: string, name: VouchingKey, former: FormerKey): void {
  const others = readFormerKeys(directory, name).filter(({ key }) => key !== former.key);
  const lines = [...others, former].map(({ until, key }) => `${until} ${key}\n`);
  replaceFile(fileOf(directory, name), lines.join(''));
}
