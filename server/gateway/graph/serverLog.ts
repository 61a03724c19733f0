import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '../../kernel';

/** What the GraphQL server says of itself: its texts quote errors, so that only what it hands over as one is kept. */
export function serverLogger(log: Log) {
  const err = (said: unknown) => (said instanceof Error ? { err: said } : {});
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (said: unknown) => log.warn(err(said), 'the GraphQL server warns'),
    error: (said: unknown) => log.error(err(said), 'the GraphQL server failed'),
  };
}

/** The error behind "the GraphQL server failed", of which its logger is told the text alone. */
export function unexpectedErrors(log: Log): ApolloServerPlugin {
  return {
    unexpectedErrorProcessingRequest: async ({ error }) => log.error({ err: error }, 'request not processed'),
  };
}
