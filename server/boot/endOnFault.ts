import type { Log } from '../kernel';

/** Whatever nobody took ends the process, as it would by itself; but Node would print all that hangs on the error. */
export function endOnFault(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'ended by a fault that nobody took');
    process.exit(1);
  });
}
