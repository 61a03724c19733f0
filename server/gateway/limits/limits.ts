/** What one request may weigh. Checked before validation and planning, whose cost grows faster than the text. */
export const limits = {
  /** Bytes of a request body. Sealed envelopes travel inside mutations. */
  bodyBytes: 256 * 1024,
  /** Bytes of all request headers together, the query string of a GET included. */
  headerBytes: 16 * 1024,
  headerCount: 100,
  tokens: 4000,
  /** A schema query by the usual tools is 14 deep. */
  depth: 16,
  aliases: 40,
  rootFields: 20,
  /** Fields, every use of a fragment counted. */
  fields: 1000,
  directives: 40,
  /** The same for all definitions of a document together, which validation looks at one by one. */
  documentFields: 2000,
  /** Pairs of fields that validation has to compare, because they answer under one name. */
  comparisons: 20_000,
} as const;

export type MeasuredLimit = 'depth' | 'aliases' | 'rootFields' | 'fields' | 'directives';
