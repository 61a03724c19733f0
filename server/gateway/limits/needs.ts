import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { permissionsOf, type Permission } from '../../contracts/roles';
import type { ViewerClaims } from '../../kernel';
import type { FieldRules } from '../graph/fieldRules';

/** What a field asks of the viewer: one of the lists held whole. */
export interface Need {
  field: string;
  scopes: readonly (readonly string[])[];
}

/** What an operation asks of its viewer, each field once. Fragments of the document count as used. */
export function needsOf(
  schema: GraphQLSchema,
  rules: FieldRules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Need[] {
  const needs = new Map<string, Need>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => (node === operation ? undefined : false),
      Field: () => {
        const field = `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
        const scopes = rules.get(field)?.scopes;
        if (scopes) needs.set(field, { field, scopes });
      },
    }),
  );
  return [...needs.values()];
}

const held = new WeakMap<ViewerClaims, ReadonlySet<string>>();

/** The first field whose need the viewer does not meet. */
export function unmetNeed(viewer: ViewerClaims, needs: readonly Need[]): Need | undefined {
  if (needs.length === 0) return undefined;
  let has = held.get(viewer);
  if (!has) held.set(viewer, (has = permissionsOf(viewer.roles) as ReadonlySet<Permission>));
  const all = has;
  return needs.find(({ scopes }) => !scopes.some((scope) => scope.every((one) => all.has(one))));
}
