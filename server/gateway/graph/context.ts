import type { HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Language } from '../../contracts/refusals';
import type { Refusal, ViewerClaims } from '../../kernel';
import type { ExecutionContext } from '../executor';

/** What one request brings to its execution. */
export interface EndpointContext extends ExecutionContext {
  viewer: ViewerClaims;
  language: Language;
}

export interface Noted {
  refusal?: Refusal;
  /** What is wrong with the document. */
  faults?: readonly GraphQLFormattedError[];
}

/** The context that travels through the GraphQL server, which copies it but not what is noted here. */
export interface NotedContext extends EndpointContext {
  noted: Noted;
}

/** What the GraphQL server takes, its headers in any form. */
export type ServerRequest = Omit<HTTPGraphQLRequest, 'headers'> & { headers: Iterable<[string, string]> };

/** An answer that is ready to be written. */
export interface EndpointAnswer {
  status: number;
  body: string;
}
