import { GraphQLError, Kind, print } from 'graphql';

const VALUES = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
]);
const WRONG_TOKEN = /^(Syntax Error: .*?\b(?:String|BlockString|Int|Float)) ".*"/s;
const WRONG_VALUE = 'A value in the document does not fit the type that is expected in its place.';

/** What a parser or validator says of a document, without the argument values that stand in it. */
export function withoutLiterals(message: string, error: unknown): string {
  if (!(error instanceof GraphQLError)) return message;
  const node = error.nodes?.[0];
  if (node && VALUES.has(node.kind)) return WRONG_VALUE;
  // Of an object, only a message that prints it whole tells its values; others name a field of the schema.
  if (node?.kind === Kind.OBJECT && message.includes(print(node))) return WRONG_VALUE;
  return message.replace(WRONG_TOKEN, '$1');
}
