import {
  getNullableType,
  getVariableValues,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Refusal } from '../../kernel';

type Values = Record<string, unknown>;

const MOST_NAMED = 10;

/**
 * BAD_INPUT where the variables do not fit the contract's own types: an input field that the contract hides does
 * not exist. Names the paths that are wrong, at most ten, and nothing of what was sent.
 */
export function refusalOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Values,
): Refusal | undefined {
  const declared = operation.variableDefinitions ?? [];
  if (declared.length === 0 || !getVariableValues(schema, declared, variables, { maxErrors: 1 }).errors)
    return undefined;
  const fields: Record<string, string> = {};
  for (const path of wrongPaths(schema, operation, variables)) {
    fields[path] = 'INVALID';
    if (Object.keys(fields).length === MOST_NAMED) break;
  }
  return new Refusal('BAD_INPUT', {}, fields);
}

function* wrongPaths(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values,
): Generator<string, void> {
  for (const { variable, type: typeNode, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue;
    if (Object.hasOwn(variables, name)) yield* wrongIn(type, variables[name], name);
    else if (isNonNullType(type) && !defaultValue) yield name;
  }
}

function* wrongIn(type: GraphQLInputType, value: unknown, path: string): Generator<string, void> {
  if (value === undefined || value === null) {
    if (isNonNullType(type)) yield path;
    return;
  }
  const expected = getNullableType(type);
  if (isListType(expected)) {
    if (!Array.isArray(value)) return yield* wrongIn(expected.ofType, value, path);
    for (const [i, item] of value.entries()) yield* wrongIn(expected.ofType, item, `${path}.${i}`);
  } else if (isInputObjectType(expected)) {
    yield* wrongFieldsOf(expected, value, path);
  } else if (!fits(expected, value)) {
    yield path;
  }
}

function* wrongFieldsOf(type: GraphQLInputObjectType, value: unknown, path: string): Generator<string, void> {
  if (typeof value !== 'object' || value === null) {
    yield path;
    return;
  }
  const fields = type.getFields();
  for (const field of Object.values(fields)) {
    const given = Object.hasOwn(value, field.name) ? (value as Values)[field.name] : undefined;
    const within = `${path}.${field.name}`;
    if (given !== undefined) yield* wrongIn(field.type, given, within);
    else if (isRequiredInputField(field)) yield within;
  }
  // A name that the contract does not have is the caller's own text: only its place is named.
  if (Object.keys(value).some((name) => !Object.hasOwn(fields, name))) yield path;
}

function fits(type: GraphQLLeafType, value: unknown): boolean {
  try {
    return type.parseValue(value) !== undefined;
  } catch {
    return false;
  }
}
