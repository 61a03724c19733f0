import type { ServerResponse } from 'node:http';
import { composeServices } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DefinitionNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { ExecutionContext } from '../../../../server/gateway/executor';
import { CompiledExecutor, Supergraph } from '../../../../server/gateway/executor/index';
import type { SubgraphCall, SubgraphTransport } from '../../../../server/gateway/transports/transport';
import { ReferenceExecutor } from './referenceExecutor';

export type Row = Record<string, unknown>;

export type Resolve = (parent: Row, args: Row) => unknown;

/** A subgraph that runs in memory: SDL of federation and what its fields answer. */
export interface SubgraphParts {
  sdl: string;
  /** Of the first version: its SDL links to nothing, and nothing in it has to be marked as shared. */
  federation1?: boolean;
  /** `Type.field`; other fields read a property of their parent. */
  fields?: Record<string, Resolve>;
  /** Resolves every field instead. */
  every?: (type: string, field: string, parent: Row, args: Row) => unknown;
  /** Takes its own `!` for nothing, so that null comes where the supergraph forbids it. */
  loose?: boolean;
  /** Finds an entity; what it throws becomes an error of that entity. */
  entity?: (representation: Row) => unknown;
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires",
  "@provides", "@external", "@shareable", "@interfaceObject", "@inaccessible", "@override", "@tag", "@extends"])\n`;

/** Executes what a plan asks of it, and keeps the calls. */
export class InMemorySubgraph {
  readonly calls: Pick<SubgraphCall, 'document' | 'variables' | 'kind'>[] = [];
  /** Why calls were refused: a plan may ask a subgraph only for what its schema has. */
  readonly refused: string[] = [];
  /** Fails every call while set. */
  down: Error | undefined;
  /** Answers every call over HTTP in its own way while set. */
  overHttp: ((response: ServerResponse) => void) | undefined;
  /** Answers every call while set. */
  instead: { answer: unknown } | undefined;
  private readonly schema: GraphQLSchema;

  constructor(
    readonly subgraph: string,
    private readonly parts: SubgraphParts,
  ) {
    this.schema = executable(parts.loose ? parts.sdl.replace(/!(?=[\s\]!}@)])/g, '') : parts.sdl);
  }

  async execute(call: SubgraphCall): Promise<ExecutionResult> {
    this.calls.push(call);
    if (this.down) throw this.down;
    if (this.instead) return this.instead.answer as ExecutionResult;
    const refusals = validate(this.schema, call.document);
    if (refusals.length) return this.refuse(refusals.map(({ message }) => message));
    const result = await execute({
      schema: this.schema,
      document: call.document,
      variableValues: call.variables,
      operationName: call.operationName,
      rootValue: {},
      fieldResolver: this.resolve,
      typeResolver: (value) => (value as Row).__typename as string,
    });
    // As it comes over HTTP.
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  }

  private refuse(messages: readonly string[]): ExecutionResult {
    this.refused.push(...messages);
    return { errors: messages.map((message) => new GraphQLError(message)) };
  }

  private readonly resolve: GraphQLFieldResolver<Row, unknown> = (
    parent,
    args,
    _,
    { fieldName, parentType },
  ) => {
    if (fieldName === '_entities') return this.entities((args as { representations: Row[] }).representations);
    const { fields, every } = this.parts;
    if (every) return every(parentType.name, fieldName, parent, args as Row);
    const own = fields?.[`${parentType.name}.${fieldName}`];
    return own ? own(parent, args as Row) : parent[fieldName];
  };

  private entities(representations: readonly Row[]): unknown[] {
    return representations.map((representation) => {
      try {
        return this.parts.entity ? this.parts.entity(representation) : representation;
      } catch (error) {
        return error;
      }
    });
  }
}

/** What a subgraph runs on: without the machinery of composition, with the field by which entities are found. */
function executable(sdl: string): GraphQLSchema {
  const definitions = parse(sdl).definitions;
  const defined = new Set(
    definitions.flatMap((one) => (one.kind === Kind.OBJECT_TYPE_DEFINITION ? [one.name.value] : [])),
  );
  const own = definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.SCHEMA_EXTENSION) return [];
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION && !defined.has(definition.name.value))
      return [{ ...definition, kind: Kind.OBJECT_TYPE_DEFINITION }];
    return [definition];
  });
  const entities = own.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && one.directives?.some(({ name }) => name.value === 'key')
      ? [one.name.value]
      : [],
  );
  const hasQuery = own.some((one) => 'name' in one && one.name?.value === 'Query');
  const machinery = parse(`
    scalar _Any
    union _Entity = ${[...new Set(entities)].join(' | ') || 'Query'}
    ${hasQuery ? 'extend ' : ''}type Query { _entities(representations: [_Any!]!): [_Entity]! }
  `).definitions;
  return buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: [...own, ...machinery] },
    { assumeValid: true, assumeValidSDL: true },
  );
}

export interface GraphOptions {
  /** Of `@override`, switched on. */
  labels?: ReadonlySet<string>;
  /** Changes what was composed. */
  rewrite?: (supergraphSdl: string) => string;
}

/** Subgraphs composed; nothing when they do not compose. */
export class Graph {
  readonly subgraphs: ReadonlyMap<string, InMemorySubgraph>;
  readonly ours: CompiledExecutor;
  private referenceExecutor: Promise<ReferenceExecutor> | undefined;

  private constructor(
    parts: Record<string, SubgraphParts>,
    readonly supergraphSdl: string,
    labels?: ReadonlySet<string>,
  ) {
    this.subgraphs = new Map(
      Object.entries(parts).map(([name, each]) => [name, new InMemorySubgraph(name, each)]),
    );
    this.ours = new CompiledExecutor({
      supergraph: new Supergraph(supergraphSdl),
      transports: this.subgraphs,
      labels,
    });
  }

  /** Throws every error of the composition. */
  static compose(
    parts: Record<string, SubgraphParts>,
    { labels, rewrite = (sdl) => sdl }: GraphOptions = {},
  ): Graph {
    const services = Object.entries(parts).map(([name, { sdl, federation1 }]) => ({
      name,
      typeDefs: parse(federation1 ? sdl : FEDERATION + sdl),
      url: `http://${name}.example/graphql`,
    }));
    const { supergraphSdl, errors } = composeServices(services) as {
      supergraphSdl?: string;
      errors?: readonly Error[];
    };
    if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
    return new Graph(parts, rewrite(supergraphSdl), labels);
  }

  get schema(): GraphQLSchema {
    return this.ours.apiSchema;
  }

  ask(query: string, variables?: Row, context?: Partial<ExecutionContext>): Promise<ExecutionResult> {
    return this.ours.execute({ document: parse(query), variables, context: contextOf(context) }).then(plain);
  }

  /** The same by the runtime of the Hive gateway. */
  async askReference(query: string, variables?: Row): Promise<ExecutionResult> {
    this.referenceExecutor ??= ReferenceExecutor.create(
      this.supergraphSdl,
      this.subgraphs as unknown as ReadonlyMap<string, SubgraphTransport>,
    );
    const executor = await this.referenceExecutor;
    return plain(await executor.execute({ document: parse(query), variables, context: contextOf() }));
  }

  /** The same as JSON text, and read again. */
  async askWritten(query: string, variables?: Row): Promise<ExecutionResult> {
    const { data, errors } = await this.ours.executeWritten({
      document: parse(query),
      variables,
      context: contextOf(),
    });
    return plain({ data: JSON.parse(data) as Row | null, ...(errors && { errors }) });
  }
}

function contextOf(own: Partial<ExecutionContext> = {}): ExecutionContext {
  return { viewerFor: () => Promise.resolve(''), ...own };
}

/** As it goes over the wire. */
function plain(result: ExecutionResult): ExecutionResult {
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}
