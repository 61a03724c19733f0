import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from './request';
import type { SubgraphRequest } from './subgraph';

const KEPT = 1000;
/** Characters of all kept texts together: what a parsed and compiled document takes grows with its text. */
const KEPT_CHARACTERS = 2_000_000;
/** A query is compiled at its second use: compiling costs more than running it once. */
const COMPILED_AT = 2;

type Run = (
  root: undefined,
  context: RequestContext,
  variables: SubgraphRequest['variables'],
) => Promise<ExecutionResult> | ExecutionResult;

/** An answer, and the document it answers where the request had a valid one. */
export interface Executed extends ExecutionResult {
  document?: DocumentNode;
}

interface Known {
  document: DocumentNode;
  uses: number;
  /** By the operation's name. `null` where only graphql-js will do. */
  compiled: Map<string | undefined, Run | null>;
}

/**
 * Parses, validates and executes requests against one schema, remembering documents it has seen. Queries in use are
 * compiled; mutations and what the compiler does not do to the letter are left to graphql-js.
 */
export class SubgraphExecutor {
  private readonly documents = new LRUCache<string, Known>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_, query) => query.length + 1,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  async execute(request: SubgraphRequest, context: RequestContext): Promise<Executed> {
    const known = this.documents.get(request.query) ?? this.read(request.query);
    if (!('document' in known)) return known;
    const { data, errors } = await this.run(known, request, context);
    return { data, errors, document: known.document };
  }

  private async run(
    known: Known,
    request: SubgraphRequest,
    contextValue: RequestContext,
  ): Promise<ExecutionResult> {
    const compiled = this.compiledFor(known, request.operationName);
    if (compiled) {
      const result = await compiled(undefined, contextValue, request.variables ?? {});
      // Nothing was run where the variables do not fit: then graphql-js says so in its own words.
      if (result.data !== undefined) {
        return result.errors ? { data: result.data, errors: result.errors.map(withCause) } : result;
      }
    }
    return execute({
      schema: this.schema,
      document: known.document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue,
    });
  }

  private read(query: string): Known | ExecutionResult {
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: 20_000 });
    } catch (error) {
      return { errors: [error as GraphQLError] };
    }
    const errors = validate(this.schema, document);
    if (errors.length > 0) return { errors };
    const known: Known = { document, uses: 0, compiled: new Map() };
    this.documents.set(query, known);
    return known;
  }

  private compiledFor(known: Known, operationName: string | undefined): Run | null {
    known.uses += 1;
    if (known.uses < COMPILED_AT) return null;
    let run = known.compiled.get(operationName);
    if (run === undefined) {
      run = compile(this.schema, known.document, operationName);
      known.compiled.set(operationName, run);
    }
    return run;
  }
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Run | null {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY || !isPlain(schema, document)) return null;
  const compiled = compileQuery(schema, document, operationName);
  return isCompiledQuery(compiled) ? compiled.query : null;
}

/**
 * Whether the compiler does what the specification says: it has its own ways with directives, and asks for the type
 * behind an interface or union without waiting for the answer. `_Entity` is ours, and answers at once. Nor does it know
 * variables inside a literal.
 */
function isPlain(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let plain = true;
  const stop = () => {
    plain = false;
    return BREAK;
  };
  const look = {
    Directive: stop,
    Variable: (_: unknown, __: unknown, parent: ASTNode | readonly ASTNode[] | undefined) =>
      parent && (!('kind' in parent) || parent.kind === Kind.OBJECT_FIELD) ? stop() : undefined,
    SelectionSet() {
      const type = types.getParentType();
      return isAbstractType(type) && type.name !== '_Entity' ? stop() : undefined;
    },
  };
  visit(document, visitWithTypeInfo(types, look));
  return plain;
}

/** graphql-js gives every failure of execution a cause; by that is decided what the outside may read. */
function withCause(error: GraphQLError): GraphQLError {
  const { message, path, originalError } = error;
  return originalError ? error : new GraphQLError(message, { path, originalError: new Error(message) });
}
