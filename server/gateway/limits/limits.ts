/** What one request may weigh. Checked before validation and planning, whose cost grows faster than the text. */
export const limits = {
  /** Bytes of a request body. Sealed envelopes travel inside mutations. */
  bodyBytes: 256 * 1024,
  /** Bytes of all request headers together, the query string of a GET included. */
  headerBytes: 16 * 1024,
  headerCount: 100,
  /** How deep the JSON of a request nests. */
  jsonDepth: 24,
  /** Values in the JSON of a request, each item and each member one. */
  jsonValues: 5000,
  /** Connections at one time, over all senders. */
  connections: 4000,
  /** Of one address: enough for a hundred browsers behind it. Without bound where all come through a proxy of ours. */
  connectionsPerAddress: 1000,
  /**
   * Calls that wait for one subgraph beside those under way: about what it answers in a second. A longer line means that
   * it does not keep up, and each call in it keeps its body in memory and its caller waiting.
   */
  waitingPerSubgraph: 1000,
  /** Of a document's text. Sealed envelopes are variables, not literals. */
  characters: 50_000,
  tokens: 1500,
  /** A schema query by the usual tools is 14 deep. */
  depth: 16,
  aliases: 30,
  rootFields: 15,
  /** Fields, every use of a fragment counted. */
  fields: 400,
  directives: 30,
  /** Operations and fragments of a document. */
  definitions: 40,
  /** Variables of one operation. */
  variables: 60,
  /** The same for all definitions of a document together, which validation looks at one by one. */
  documentFields: 800,
  /** Pairs of fields that validation has to compare, because they answer under one name. */
  comparisons: 3000,
  /** How many faults of a document are named, with a guess for each at what was meant. */
  faultsNamed: 5,
} as const;

/** What one operation may cost, by the schema's `@cost` and `@listSize`; roles and partners may have budgets of their own. */
export const budgets = {
  staff: 3000,
  partner: 1500,
  /** Below this, cost does not count towards what an account may ask in a minute. */
  free: 1000,
} as const;

/** How long things may take, in milliseconds. Who sends or reads slowly holds a connection for no longer. */
export const times = {
  /** Until all headers have come. */
  headersMs: 10_000,
  /** Until the whole request has come. */
  requestMs: 30_000,
  /** For all calls of subgraphs together; they are told how much of it is left. */
  executionMs: 30_000,
  /** From a request to the last byte of its answer. */
  answerMs: 120_000,
  /** Between two requests of a connection; longer than usual proxies wait. */
  keepAliveMs: 65_000,
  /** On a connection where nothing moves although a request is under way. */
  idleMs: 60_000,
  /** How often is looked whether a time is over. */
  lookMs: 2_000,
} as const;

export type MeasuredLimit = 'depth' | 'aliases' | 'rootFields' | 'fields' | 'directives';
