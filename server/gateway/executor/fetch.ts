import type { FetchNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { keepText } from '../transports/print';
import { mergeInto } from './merge';
import { compileRewrites } from './rewrites';
import { type FixedCall, pathOf, relocated, type Step, type Values } from './run';
import type { Supergraph } from './supergraph';

/** What every fetch of a plan has. */
export interface PlannedFetch {
  serviceName: string;
  operation: string;
  operationName?: string;
  operationKind?: string;
  variableUsages?: string[];
}

export function fixedCall({ operation, operationName, operationKind }: PlannedFetch): FixedCall {
  const document = parse(operation, { noLocation: true });
  keepText(document, operation);
  return {
    document,
    operationName,
    kind: operationKind === 'mutation' ? 'mutation' : 'query',
  };
}

/** The variables a fetch uses, of those the client gave. */
export function pickVariables(usages: readonly string[] | undefined, variables: Values): Values | undefined {
  if (!usages?.length) return undefined;
  const picked: Values = {};
  for (const name of usages) if (Object.hasOwn(variables, name)) picked[name] = variables[name];
  return picked;
}

/** A fetch of root fields. */
export function compileRootFetch(node: FetchNode, supergraph: Supergraph): Step {
  const call = fixedCall(node);
  const rewrite = compileRewrites(node.outputRewrites, supergraph);
  const firstField = rootKeys(call.document).slice(0, 1);
  return async (run) => {
    const variables = pickVariables(node.variableUsages, run.variables);
    const { data, errors } = await run.ask(node.serviceName, call, variables);
    if (errors) for (const error of errors) run.errors.push(relocated(error, pathOf(error) ?? firstField));
    if (!data) return;
    rewrite?.(data);
    if (run.data) mergeInto(run.data, data);
    else run.data = data;
  };
}

function rootKeys({ definitions }: DocumentNode): string[] {
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return (operation?.selectionSet.selections ?? []).flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
  );
}
