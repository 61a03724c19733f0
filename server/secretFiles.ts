import { readFileSync } from 'node:fs';

/**
 * The environment with its secret files read: `<NAME>_FILE` is the path of a file that holds the value of
 * `<NAME>`, so that a secret need not stand in the environment. Throws where both are given, or the file is not.
 */
export function withSecretFiles(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  const read: NodeJS.ProcessEnv = {};
  for (const name of names) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Error(`Set ${name} or ${name}_FILE, not both.`);
    read[name] = readFileSync(file, 'utf8').trim();
  }
  return Object.keys(read).length > 0 ? { ...env, ...read } : env;
}
