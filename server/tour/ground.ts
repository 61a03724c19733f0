import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilReady } from '../client/ready';
import { storeNames, subgraphNames } from '../config';
import { mariadbAdminUrl } from '../database/distributed';
import { dropDatabases, provisionDatabases } from '../database/provision';
import { launch, type Launched, scratchEnvironment, type Topology } from '../topology/launch';
import { stopOnSignal } from '../topology/stopOnSignal';

/** What the tour walks on: a server, set to a date at each chapter where it is the tour's own. */
export interface Ground {
  keysDir: string;
  /** It runs at today's date, whatever instant is asked for. */
  keepsItsClock?: boolean;
  /** Starts the server at the instant, with these settings besides, and returns its address. */
  at(instant: Date, settings?: NodeJS.ProcessEnv): Promise<string>;
  /** Hears every answer of the graph. */
  hear?: (answer: string) => void;
  /** Called between steps. */
  between?: () => Promise<void>;
  leave(): Promise<void>;
}

export interface OwnGroundOptions {
  topology: Topology;
  db: 'sqlite' | 'mysql';
  /** Kill one subgraph process between steps, in turn, and start it again. Distributed only. */
  kill?: boolean;
  /** Takes every line the processes log and every answer of the graph. */
  hear?: (text: string) => void;
}

export interface OwnGround extends Ground {
  /** For what is needed beside the installation: goes with it. */
  folder: string;
  dataDir: string;
  /** Environment of the processes: says where the databases are. */
  env: NodeJS.ProcessEnv;
  /** Stops the processes and leaves the data. */
  rest(): Promise<void>;
}

const STEPS_BETWEEN_KILLS = 6;

/**
 * A server of the tour's own on free ports and temporary data, started anew with each chapter's date. Leaves nothing
 * behind, not even when it is interrupted.
 */
export async function ownGround({ topology, db, kill, hear }: OwnGroundOptions): Promise<OwnGround> {
  const folder = mkdtempSync(join(tmpdir(), 'adal-tour-'));
  const dataDir = join(folder, 'data');
  const keysDir = join(dataDir, 'keys');
  const prefix = `adal_tour_${process.pid}_${Date.now() % 100_000}_`;
  const adminUrl = mariadbAdminUrl();
  let running: Launched | undefined;
  let restarting: Promise<void> | undefined;
  let steps = 0;
  const rest = async (): Promise<void> => {
    const [launched, restart] = [running, restarting];
    running = restarting = undefined;
    try {
      await restart;
    } finally {
      await launched?.stop();
    }
  };
  const clear = async (): Promise<void> => {
    try {
      await rest();
    } finally {
      rmSync(folder, { recursive: true, force: true });
      if (db === 'mysql') await dropDatabases(adminUrl, prefix);
      ignoreSignals();
    }
  };
  let leaving: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: leaving waits for a start that is under way, and nothing starts after it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(() => {
      if (leaving) throw new Error('interrupted');
      return work();
    });
    last = done.catch(() => undefined);
    return done;
  };
  const leave = (): Promise<void> => (leaving ??= last.then(clear));
  const ignoreSignals = stopOnSignal(leave, 1);

  const env = await scratchEnvironment(dataDir);
  if (db === 'mysql') {
    const urls = await inTurn(() => provisionDatabases(adminUrl, prefix, join(keysDir, 'databases.json')));
    for (const name of storeNames) env[`DATABASE_URL_${name.toUpperCase()}`] = urls[name];
  }
  return {
    folder,
    dataDir,
    keysDir,
    env,
    ...(hear && { hear }),
    rest: () => inTurn(rest),
    at: (instant, settings) =>
      inTurn(async () => {
        await rest();
        const at = { ...env, ...settings, CLOCK: instant.toISOString() };
        running = await launch(topology, at, hear ?? (() => undefined));
        return running.url;
      }),
    ...(kill && {
      between: () =>
        inTurn(async () => {
          steps += 1;
          if (steps % STEPS_BETWEEN_KILLS !== 0) return;
          await restarting;
          const victim = subgraphNames[(steps / STEPS_BETWEEN_KILLS) % subgraphNames.length];
          await running!.kill(victim);
          restarting = running!.restart(victim);
          restarting.catch(() => undefined);
        }),
    }),
    leave,
  };
}

/** A server that runs already, with its demo realm, its keys within reach and no `CLOCK` of its own. */
export function givenGround(url: string, keysDir: string): Ground {
  return {
    keysDir,
    keepsItsClock: true,
    async at() {
      await untilReady(url);
      return url;
    },
    leave: () => Promise.resolve(),
  };
}
