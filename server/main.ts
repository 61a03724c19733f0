import 'reflect-metadata';
import { startApart } from './boot/apart';
import { startEmbedded } from './boot/embedded';
import { endOnFault } from './boot/endOnFault';
import { becomeSoleOwner } from './boot/soleOwner';
import { startFailure } from './boot/startFailure';
import { readConfig, subgraphNames } from './config';
import type { ProcessName } from './contracts/events';
import { enterDemoStatements, NO_SAMPLES } from './demo/enterStatements';
import { createLog, plainError } from './kernel';
import { stopOnSignal } from './topology/stopOnSignal';

const processNames: readonly string[] = [...subgraphNames, 'gateway'];
const OTHERWISE = 'Stop that one first, or give this one a DATA_DIR and a PANEL_DIR of its own.';
/** After this long a stop is no longer graceful. */
const STOP_WITHIN_MS = 14_000;

async function main(): Promise<void> {
  // What we write is for this user alone: databases, logs, spools.
  process.umask(0o077);
  const part = process.argv[2] ?? 'all';
  if (part !== 'all' && !processNames.includes(part)) {
    throw new Error(`Unknown process ${part}: one of ${processNames.join(', ')}, or nothing for all in one.`);
  }
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, part);
  endOnFault(log);
  if (config.clockFrom) {
    log.warn({ clockFrom: config.clockFrom.toISOString() }, 'CLOCK is set: business time starts there');
  }
  if (config.demo) log.warn({}, 'Demo realm: well-known accounts and passwords. Never with real reports.');
  becomeSoleOwner(
    config.dataDir,
    part === 'all' ? [...subgraphNames, 'gateway'] : [part as ProcessName],
    OTHERWISE,
  );
  const running =
    part === 'all' ? await startEmbedded(config) : await startApart(part as ProcessName, config);
  let stopping = false;
  stopOnSignal(() => {
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    return running.stop();
  }, 0);
  // One process on a terminal ends when that is closed.
  if (part === 'gateway') process.on('SIGHUP', () => void running.reload?.());
  if (part === 'all' && config.demoStatements) {
    const entered = await enterDemoStatements(running.url, config.keysDir).catch((error: unknown) => {
      if (!stopping) throw error;
    });
    if (entered === false) log.warn({}, NO_SAMPLES);
  }
  if (!stopping) log.info({ url: running.url }, 'ready');
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  if (process.env.LOG_LEVEL === 'debug') console.error(plainError(error));
  process.exit(1);
});
