import { plainError } from '../kernel';

/**
 * At Ctrl-C or SIGTERM, once: stops what this process has started, then ends it with `status`, or with 1 where
 * stopping failed. Returns how to take that back.
 */
export function stopOnSignal(stop: () => Promise<void>, status: number): () => void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(status),
      (error: unknown) => {
        console.error('Stopping failed.', plainError(error));
        process.exit(1);
      },
    );
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
