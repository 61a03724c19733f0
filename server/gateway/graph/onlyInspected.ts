import type { ApolloServerPlugin } from '@apollo/server';

/** The GraphQL server parses nothing itself: what it does not find among the documents that were inspected is not asked. */
export const onlyInspected: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      parsingDidStart() {
        throw new Error('a document came to the GraphQL server that nobody had inspected');
      },
    }),
};
