import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** How long the list of a field is, by `@listSize`. */
export interface ListSize {
  assumedSize?: number;
  slicingArguments: readonly string[];
  /** Fields of the answer that are the list; the field itself when there are none. */
  sizedFields: readonly string[];
}

/** What the supergraph says of one field beside its type. */
export interface FieldRule {
  weight?: number;
  listSize?: ListSize;
  /** One of these lists of permissions has to be held whole. */
  scopes?: readonly (readonly string[])[];
}

/** Rules by `Type.field`; fields that nothing is said of have none. */
export type FieldRules = ReadonlyMap<string, FieldRule>;

/** Reads `@cost`, `@listSize` and `@requiresScopes` of every field of a supergraph. */
export function readFieldRules(supergraphSdl: string): FieldRules {
  const rules = new Map<string, FieldRule>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    const hasFields =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!hasFields) continue;
    const ofType = scopesIn(definition.directives);
    for (const field of (definition as ObjectTypeDefinitionNode).fields ?? []) {
      const rule = ruleOf(field, ofType);
      if (Object.keys(rule).length > 0) rules.set(`${definition.name.value}.${field.name.value}`, rule);
    }
  }
  return rules;
}

function ruleOf({ directives }: FieldDefinitionNode, ofType: FieldRule['scopes']): FieldRule {
  const weight = valuesOf(directives, 'cost')?.weight;
  const size = valuesOf(directives, 'listSize');
  const scopes = scopesIn(directives) ?? ofType;
  return {
    ...(typeof weight === 'number' && { weight }),
    ...(size && {
      listSize: {
        ...(typeof size.assumedSize === 'number' && { assumedSize: size.assumedSize }),
        slicingArguments: (size.slicingArguments as string[] | undefined) ?? [],
        sizedFields: (size.sizedFields as string[] | undefined) ?? [],
      },
    }),
    ...(scopes && { scopes }),
  };
}

function scopesIn(directives: readonly ConstDirectiveNode[] | undefined): FieldRule['scopes'] {
  return valuesOf(directives, 'requiresScopes')?.scopes as FieldRule['scopes'];
}

function valuesOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Record<string, unknown> | undefined {
  const directive = directives?.find((one) => one.name.value === name);
  return (
    directive &&
    Object.fromEntries(
      (directive.arguments ?? []).map((argument) => [
        argument.name.value,
        valueFromASTUntyped(argument.value),
      ]),
    )
  );
}
