import { type DocumentNode, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import type { RefusalCode } from '../../contracts/refusals';
import { introspectionUse } from '../graph/introspection';
import { Refusal } from '../../kernel/refusal';
import { countComparisons } from './comparisons';
import { limits, type MeasuredLimit } from './limits';
import { measure } from './measure';

const codes: Record<MeasuredLimit, RefusalCode> = {
  depth: 'TOO_DEEP',
  aliases: 'TOO_MANY_ALIASES',
  rootFields: 'TOO_MANY_ROOT_FIELDS',
  fields: 'TOO_MANY_FIELDS',
  directives: 'TOO_MANY_DIRECTIVES',
};

/**
 * The document of a text that may go on to validation and planning. Throws a `Refusal` of the limit that is passed, and
 * a `GraphQLError` where it does not parse.
 */
export function admit(source: string): DocumentNode {
  if (source.length > limits.characters) throw new Refusal('DOCUMENT_TOO_LONG', { limit: limits.characters });
  const document = parseWithinLimit(source);
  requireLight(document);
  if (introspectionUse(document) === 'mixed') throw new Refusal('INTROSPECTION_APART');
  return document;
}

/** Throws a `Refusal` of the limit that a document passes. It may not be validated before, nor planned. */
export function requireLight(document: DocumentNode): void {
  const { heaviest, documentFields, cyclic } = measure(document);
  if (cyclic) throw new Refusal('FRAGMENT_CYCLE');
  for (const limit of Object.keys(codes) as MeasuredLimit[]) {
    if (heaviest[limit] > limits[limit]) throw new Refusal(codes[limit], { limit: limits[limit] });
  }
  if (documentFields > limits.documentFields) {
    throw new Refusal('TOO_MANY_FIELDS', { limit: limits.documentFields });
  }
  if (document.definitions.length > limits.definitions) {
    throw new Refusal('TOO_MANY_DEFINITIONS', { limit: limits.definitions });
  }
  for (const definition of document.definitions) {
    const { variableDefinitions = [] } = definition as OperationDefinitionNode;
    if (variableDefinitions.length > limits.variables) {
      throw new Refusal('TOO_MANY_VARIABLES', { limit: limits.variables });
    }
  }
  if (countComparisons(document) > limits.comparisons) throw new Refusal('TOO_REPETITIVE');
}

function parseWithinLimit(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw new Refusal('TOO_MANY_TOKENS', { limit: limits.tokens });
    }
    throw error;
  }
}
