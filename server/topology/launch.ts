import { subgraphNames } from '../config';
import type { ProcessName } from '../contracts/events';
import { untilReady } from '../client/ready';
import { Child } from './child';
import { freePorts } from './freePorts';

export type Topology = 'embedded' | 'distributed';
const processes: readonly ProcessName[] = [...subgraphNames, 'gateway'];

/** Adal running outside this process. */
export interface Launched {
  url: string;
  /** Ends one process as a power cut would. Distributed only. */
  kill(name: ProcessName): Promise<void>;
  /** Starts a process again that was killed. */
  restart(name: ProcessName): Promise<void>;
  /** Resolves once any process has ended, with its name. */
  anyEnd(): Promise<string>;
  /** Stops whatever still runs. Throws an Error where something did not stop gracefully. */
  stop(): Promise<void>;
}

/** Starts Adal in one process or in five. `env` configures them as it would by hand. */
export async function launch(
  topology: Topology,
  env: NodeJS.ProcessEnv,
  write: (line: string) => void,
): Promise<Launched> {
  const url = env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? '4000'}`;
  const parts = topology === 'embedded' ? ['all'] : processes;
  const children = new Map<string, Child>();
  const start = (part: string): Promise<void> => {
    const child = new Child(part, env, write);
    children.set(part, child);
    return child.ready;
  };
  const living = (): Child[] => [...children.values()].filter((child) => !child.ended);
  try {
    // Each needs the public keys of the others: the gateway's first, the rest together.
    if (topology === 'distributed') await start('gateway');
    await Promise.all(parts.filter((part) => !children.has(part)).map(start));
    await untilReady(url);
  } catch (error) {
    await Promise.all(living().map((child) => child.kill()));
    throw error;
  }
  return {
    url,
    async kill(name) {
      await children.get(name)!.kill();
    },
    restart: start,
    anyEnd: () =>
      Promise.race(
        [...children.values()].map(async (child) => {
          await child.end();
          return child.part;
        }),
      ),
    async stop() {
      const ungraceful: string[] = [];
      const stop = async (child: Child): Promise<void> => {
        const code = await child.stop();
        if (code !== 0) ungraceful.push(`${child.part} stopped with ${code}`);
      };
      // The gateway first: nothing more is asked of the others.
      await Promise.all(
        living()
          .filter(({ part }) => part === 'gateway')
          .map(stop),
      );
      await Promise.all(living().map(stop));
      if (ungraceful.length > 0) throw new Error(ungraceful.join(', '));
    },
  };
}

/** Environment of a throw-away installation on free ports, with its data in `dataDir`. */
export async function scratchEnvironment(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const [port, ...inner] = await freePorts(1 + processes.length);
  const urls = processes.map((name, i): [string, string] => [
    `${name.toUpperCase()}_URL`,
    `http://127.0.0.1:${inner[i]}`,
  ]);
  return {
    ...process.env,
    HOST: 'localhost',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DEMO: '1',
    DEMO_STATEMENTS: '0',
    ...Object.fromEntries(urls),
  };
}
