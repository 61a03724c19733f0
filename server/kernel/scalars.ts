import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/** An instant, ISO 8601. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description:
    'An instant in ISO 8601 with its offset, for example `2026-03-02T05:15:00.000Z`. Answers are in UTC.',
});

/** A calendar day without a time zone. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, `YYYY-MM-DD`.',
});

function wholeTenge(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new GraphQLError('Tenge must be a whole number of tenge, not negative.');
  }
  return value;
}

/** Whole tenge; GraphQL's own Int ends at 2,147,483,647. */
export const TengeScalar = new GraphQLScalarType<number, number>({
  name: 'Tenge',
  description: 'An amount in whole tenge, up to 9007199254740991.',
  serialize: wholeTenge,
  parseValue: wholeTenge,
  parseLiteral(node) {
    if (node.kind !== Kind.INT) throw new GraphQLError('Tenge must be a whole number.');
    return wholeTenge(Number(node.value));
  },
});
