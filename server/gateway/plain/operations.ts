import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kernel/refusal';
import { refusalError } from '../errors/presentError';
import { requireLight } from '../limits/admission';
import { limits } from '../limits/limits';

const KEPT = 1000;
/** Characters of all kept texts together. */
const KEPT_CHARACTERS = 4_000_000;

/** What a client sends. */
export interface PlainRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

export interface CheckedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Texts that were parsed, weighed and validated, each once. */
export class Operations {
  private readonly documents = new LRUCache<string, DocumentNode>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The operation a client means, or why it cannot be executed. */
  check({ query, operationName, variables = {} }: PlainRequest): CheckedOperation | readonly GraphQLError[] {
    const document = this.documents.get(query) ?? this.read(query);
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [new GraphQLError('Name one operation of the document.')];
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      return [new GraphQLError('Subscriptions are not offered.')];
    if (operation.variableDefinitions?.length) {
      const { errors } = getVariableValues(this.schema, operation.variableDefinitions, variables);
      if (errors) return errors;
    }
    return { document, operation };
  }

  private read(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { maxTokens: limits.tokens });
      requireLight(document);
      const errors = validate(this.schema, document);
      if (errors.length) return errors;
      this.documents.set(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      if (error instanceof Refusal) return [refusalError(error, 'en')];
      throw error;
    }
  }
}
