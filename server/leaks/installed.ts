import { createRequire } from 'node:module';

const load = createRequire(__filename);

/** A module that only development has; nothing where it is not installed. */
export function installed<T>(name: string): T | undefined {
  try {
    return load(name) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
