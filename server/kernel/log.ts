import pino, { type Logger } from 'pino';

export type Log = Logger;

/**
 * Structured logs to standard output. Only identifiers, codes, counts and times are ever passed in; errors
 * are cut down to their class, code and stack, because a driver's message may quote what was written.
 */
export function createLog(level: string, process: string): Log {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: plainError },
  });
}

function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return { type: error.constructor.name, ...(typeof code === 'string' && { code }), stack };
}
