import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig, subgraphNames } from '../config';
import type { ProcessName } from '../contracts/events';
import { distributedDatabases } from '../database/distributed';
import { auditFile, type AuditVerdict, openKeys, Store, verifyAudit } from '../kernel';
import { distributedDir } from '../topology/distributedDir';

const audited: readonly ProcessName[] = [...subgraphNames, 'gateway'];

/**
 * Verifies one process's audit. Looks only: neither database, keys nor checkpoints are made or changed.
 * Throws where the database or the keys are not there.
 */
export async function verifyProcess(name: ProcessName, config: Config): Promise<AuditVerdict> {
  for (const key of ['signing.pem', 'audit.key']) {
    if (!existsSync(join(config.keysDir, name, key)))
      throw new Error(`there is no ${join(config.keysDir, name, key)}; is DATA_DIR or KEYS_DIR another?`);
  }
  const store = await Store.openReadOnly({ name, entities: [], migrations: [] }, config.databaseUrls[name]);
  try {
    return await verifyAudit(store, openKeys(config.keysDir, name), auditFile(config.dataDir, name));
  } finally {
    await store.close();
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The lines to print for a verdict. */
export function linesOf(name: string, { entries, checkpoints, unsealed, problems }: AuditVerdict): string[] {
  const window = unsealed === 0 ? 'nothing in the window' : `${unsealed} in the window, not yet sealed`;
  const state = problems.length === 0 ? 'sound' : counted(problems.length, 'problem');
  const line = `${counted(entries, 'entry', 'entries')}, ${counted(checkpoints, 'checkpoint')}, ${window}: ${state}`;
  return [`${name.padEnd(10)} ${line}`, ...problems.map((problem) => `  ! ${problem}`)];
}

/**
 * `npm run audit:verify -- [--distributed] [process ...]`: every process's audit, or those named. `--distributed`
 * takes the databases that `npm run start:distributed` made for itself.
 */
async function main(args: string[]): Promise<void> {
  const { values, positionals: named } = parseArgs({
    args,
    options: { distributed: { type: 'boolean' } },
    allowPositionals: true,
  });
  const config = readConfig(process.env);
  if (values.distributed) {
    config.dataDir = distributedDir(config.dataDir);
    config.databaseUrls = distributedDatabases(config.keysDir);
  }
  const unknown = named.find((name) => !audited.includes(name as ProcessName));
  if (unknown) throw new Error(`${unknown} keeps no audit: ${audited.join(', ')} do`);
  const verdicts: AuditVerdict[] = [];
  for (const name of named.length > 0 ? (named as ProcessName[]) : audited) {
    const verdict = await verifyProcess(name, config).catch((error: Error): AuditVerdict => {
      return { entries: 0, checkpoints: 0, unsealed: 0, problems: [`cannot be verified: ${error.message}`] };
    });
    verdicts.push(verdict);
    console.log(linesOf(name, verdict).join('\n'));
  }
  const sum = (count: (verdict: AuditVerdict) => number) =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const problems = sum((verdict) => verdict.problems.length);
  console.log(
    `audit: ${counted(
      sum((verdict) => verdict.entries),
      'entry',
      'entries',
    )} of ${counted(verdicts.length, 'process', 'processes')}, ${counted(problems, 'problem')}`,
  );
  if (problems > 0) process.exitCode = 1;
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
