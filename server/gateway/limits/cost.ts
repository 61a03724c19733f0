import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  typeFromAST,
  TypeMetaFieldDef,
} from 'graphql';
import type { FieldRules, ListSize } from '../graph/fieldRules';
import type { Fragments } from '../../kernel/fragments';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation costs: one number, or one for each choice of variables that say how long lists are. */
export type Cost = number | ((variables: Variables) => number);

/** How long a list is taken to be that the schema says nothing of. */
const UNSAID_LENGTH = 10;

/**
 * Weighs a validated operation as `@cost` and `@listSize` have it: an object costs one, a plain value nothing, a
 * list as many times as it is long. Worked out once; what depends on variables stays a small formula.
 */
export function costOf(
  schema: GraphQLSchema,
  rules: FieldRules,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Cost {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

  function ofSelections(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    sized: ReadonlyMap<string, Cost>,
  ): Cost {
    let sum: Cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        sum = plus(sum, ofField(selection, type, sized.get(selection.name.value)));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const narrowed = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : type;
      if (isCompositeType(narrowed)) sum = plus(sum, ofSelections(fragment.selectionSet, narrowed, sized));
    }
    return sum;
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType, size: Cost | undefined): Cost {
    const field = fieldOf(parent, node.name.value);
    if (!field) return 0;
    const rule = rules.get(`${parent.name}.${field.name}`);
    const type = getNamedType(field.type);
    const own = rule?.weight ?? (isCompositeType(type) ? 1 : 0);
    if (!node.selectionSet || !isCompositeType(type)) return own;
    const length = rule?.listSize && lengthOf(rule.listSize, node, field);
    const passed = new Map<string, Cost>();
    if (length !== undefined) for (const name of rule!.listSize!.sizedFields) passed.set(name, length);
    const each = plus(own, ofSelections(node.selectionSet, type, passed));
    if (!isListType(getNullableType(field.type))) return each;
    return times(size ?? (passed.size === 0 ? length : undefined) ?? UNSAID_LENGTH, each);
  }

  function lengthOf(
    { assumedSize, slicingArguments }: ListSize,
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
  ): Cost | undefined {
    for (const name of slicingArguments) {
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
      const usual = field.args.find((argument) => argument.name === name)?.defaultValue;
      const otherwise = typeof usual === 'number' ? usual : assumedSize;
      if (given?.kind === Kind.INT) return atLeastOne(Number(given.value));
      if (given?.kind === Kind.VARIABLE) {
        const variable = given.name.value;
        const unset = defaults.get(variable) ?? otherwise ?? UNSAID_LENGTH;
        return (variables) => {
          const value = variables[variable];
          return atLeastOne(typeof value === 'number' ? value : unset);
        };
      }
      if (otherwise !== undefined) return otherwise;
    }
    return assumedSize;
  }

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, new Map()) : 0;

  function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (isObjectType(parent)) return parent.getFields()[name] ?? aboutSchema.get(name);
    return isAbstractType(parent) && 'getFields' in parent ? parent.getFields()[name] : undefined;
  }
}

const aboutSchema = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

function atLeastOne(length: number): number {
  return Math.max(1, length);
}

function plus(a: Cost, b: Cost): Cost {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a + b;
    return a === 0 ? b : (variables) => a + b(variables);
  }
  if (typeof b === 'number') return b === 0 ? a : (variables) => a(variables) + b;
  return (variables) => a(variables) + b(variables);
}

function times(a: Cost, b: Cost): Cost {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : (variables) => a * b(variables);
  return typeof b === 'number' ? (variables) => a(variables) * b : (variables) => a(variables) * b(variables);
}
