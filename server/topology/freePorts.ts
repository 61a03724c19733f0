import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that systems hand out to whoever asks for any: a port stays free while a process is started again. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** As many ports of the loopback as asked for, each of them free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
