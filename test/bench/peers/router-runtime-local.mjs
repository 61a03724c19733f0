// router-runtime behind the default Apollo Server, with the subgraphs in its own process.
import * as graphql from 'graphql';
import { federated, subgraphSchema } from '../lib/schema.mjs';
import { startWith } from './router-runtime.mjs';

export async function start(surroundings) {
  const schemas = Object.fromEntries(
    Object.keys(federated).map((name) => [name, subgraphSchema(graphql, name)]),
  );
  return startWith(
    (name, { document, variables, operationName }) =>
      graphql.execute({
        schema: schemas[name.toLowerCase()],
        document,
        variableValues: variables,
        operationName,
      }),
    surroundings,
  );
}
