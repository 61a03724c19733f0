import { MIMEType } from 'node:util';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';

/** What the GraphQL server can answer in. */
const OFFERED = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
].map((text) => new MIMEType(text));

/** The GraphQL server finds out only at its answer, with 406: here nothing is done yet. */
export const onlyAcceptable: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ request }) {
        const accept = request.http?.headers.get('accept');
        if (!accept || isAcceptable(accept)) return Promise.resolve();
        const extensions = { code: ApolloServerErrorCode.BAD_REQUEST, http: { status: 406 } };
        throw new GraphQLError('The accept header takes no media type of ours.', { extensions });
      },
    }),
};

/** Of the ranges that match a media type, the one that says most decides (RFC 9110, 12.5.1). */
function isAcceptable(accept: string): boolean {
  const ranges = accept.split(',').flatMap(rangeOf);
  return OFFERED.some((offered) => {
    const matching = ranges.filter((range) => matches(range, offered));
    const [telling] = matching.sort((a, b) => weightOf(b) - weightOf(a));
    return telling !== undefined && Number(telling.params.get('q') ?? 1) > 0;
  });
}

function rangeOf(text: string): MIMEType[] {
  try {
    return [new MIMEType(text)];
  } catch {
    return [];
  }
}

function matches(range: MIMEType, offered: MIMEType): boolean {
  if (range.type !== '*' && range.type !== offered.type) return false;
  if (range.subtype !== '*' && range.subtype !== offered.subtype) return false;
  return ownParams(range).every(([name, value]) => {
    const other = offered.params.get(name);
    return value === '*' || value.toLowerCase() === other?.toLowerCase();
  });
}

function weightOf(range: MIMEType): number {
  const [type, subtype] = [range.type, range.subtype].map((part) => Number(part !== '*'));
  return type * 4 + subtype * 2 + Number(ownParams(range).length > 0);
}

function ownParams({ params }: MIMEType): [string, string][] {
  return [...params].filter(([name]) => name !== 'q');
}
