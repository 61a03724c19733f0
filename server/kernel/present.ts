import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind } from 'graphql';
import { refusalText } from '../contracts/refusals';
import type { Language } from '../contracts/refusals';
import type { Log } from './log';
import { Refusal } from './refusal';

interface FieldErrors {
  validationErrors: {
    property: string;
    constraints?: Record<string, string>;
    children?: FieldErrors['validationErrors'];
  }[];
}

/**
 * An error as the outside may see it: a refusal with its code and text, a GraphQL error as it is,
 * anything else as INTERNAL with an incident id that the log knows.
 */
export function presentError(error: GraphQLError, language: Language, log: Log): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof Refusal) return refusalError(error, cause, language);
  if (isFieldErrors(cause)) {
    const fields = Object.fromEntries(failedFields(cause.extensions.validationErrors));
    return refusalError(error, new Refusal('BAD_INPUT', {}, fields), language);
  }
  if (!cause || cause instanceof GraphQLError) return error;
  const incident = randomUUID();
  log.error({ err: cause, incident, field: fieldOf(error) }, 'request failed');
  return withExtensions(error, refusalText('INTERNAL', language), { code: 'INTERNAL', incident });
}

/** The field's name in the schema: a path would hold the names that a caller gave. */
function fieldOf({ nodes }: GraphQLError): string | undefined {
  const node = nodes?.[0];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

function refusalError(error: GraphQLError, refusal: Refusal, language: Language): GraphQLError {
  return withExtensions(error, refusalText(refusal.code, language, refusal.params), {
    code: refusal.code,
    ...(Object.keys(refusal.params).length > 0 && { params: refusal.params }),
    ...(refusal.fields && { fields: refusal.fields }),
  });
}

function withExtensions(
  error: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError {
  return new GraphQLError(message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.path && { path: error.path }),
    extensions,
  });
}

/** TypeGraphQL's argument validation error, known by its shape. */
function isFieldErrors(cause: unknown): cause is { extensions: FieldErrors } {
  const extensions = (cause as { extensions?: Partial<FieldErrors> } | undefined)?.extensions;
  return Array.isArray(extensions?.validationErrors);
}

function failedFields(errors: FieldErrors['validationErrors'], within = ''): [string, string][] {
  return errors.flatMap(({ property, constraints, children = [] }) => {
    const path = within + property;
    const own: [string, string][] = constraints ? [[path, Object.keys(constraints)[0] ?? 'INVALID']] : [];
    return [...own, ...failedFields(children, `${path}.`)];
  });
}
