import { join } from 'node:path';
import { startFailure } from './boot/startFailure';
import { readConfig, storeNames } from './config';
import { enterDemoStatements, NO_SAMPLES } from './demo/enterStatements';
import { mariadbAdminUrl } from './database/distributed';
import { provisionDatabases } from './database/provision';
import { distributedDir } from './topology/distributedDir';
import { launch } from './topology/launch';
import { stopOnSignal } from './topology/stopOnSignal';

/** `npm run start:distributed`: gateway and four subgraph processes, each with its own database user. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const env = {
    ...process.env,
    DATA_DIR: distributedDir(config.dataDir),
    KEYS_DIR: config.keysDir,
    ...(await databaseEnvironment(config.keysDir)),
  };
  const launching = launch('distributed', env, (line) => console.log(line));
  let stopping = false;
  stopOnSignal(async () => {
    stopping = true;
    await (await launching).stop();
  }, 0);
  const running = await launching;
  if (config.demoStatements && !(await enterDemoStatements(running.url, config.keysDir)))
    console.log(NO_SAMPLES);
  console.log(`Adal is ready at ${running.url}`);
  const ended = await running.anyEnd();
  if (stopping) return;
  console.error(`${ended} has ended: stopping the others.`);
  await running.stop();
  process.exitCode = 1;
}

/** Databases as configured, or made on a MariaDB server; its administrator is needed for that once only. */
async function databaseEnvironment(keysDir: string): Promise<Record<string, string>> {
  const variable = (name: string): string => `DATABASE_URL_${name.toUpperCase()}`;
  if (storeNames.every((name) => process.env[variable(name)])) return {};
  const admin = mariadbAdminUrl();
  try {
    const urls = await provisionDatabases(admin, 'adal_', join(keysDir, 'databases.json'));
    return Object.fromEntries(storeNames.map((name) => [variable(name), urls[name]]));
  } catch (error) {
    throw new Error(
      `No MariaDB at ${new URL(admin).host} (${(error as { code?: string }).code}). Set MARIADB_ADMIN_URL, ` +
        'or DATABASE_URL_<NAME> for every store.',
    );
  }
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  process.exitCode = 1;
});
