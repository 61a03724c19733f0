import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { NotedContext } from './context';
import { statusOfResult } from './statusOfFailures';

/** Answers with what was found wrong with a document elsewhere: nothing is executed. */
export const faultsFound: ApolloServerPlugin<NotedContext> = {
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation({ request, contextValue }) {
        const { faults: errors } = contextValue.noted;
        if (!errors) return Promise.resolve(null);
        const status = statusOfResult({ errors }, request.http?.headers.get('accept') ?? '');
        const http = { status, headers: new HeaderMap() };
        return Promise.resolve({ http, body: { kind: 'single' as const, singleResult: { errors } } });
      },
    }),
};
