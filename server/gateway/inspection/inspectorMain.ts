import { execute, type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import { buildApiSchema } from '../graph/apiSchema';
import type { Contract } from '../graph/contracts';
import { Refusal } from '../../kernel/refusal';
import { serveJobs } from '../sideProcess';
import { inspect } from './inspect';

export interface InspectionRequest {
  contract: Contract;
  text: string;
  /** Asks about the schema; the text was inspected before. */
  execute?: boolean;
  operationName?: string;
  variables?: Record<string, unknown>;
}

export interface InspectionAnswer {
  refusal?: Pick<Refusal, 'code' | 'params'>;
  faults?: readonly GraphQLFormattedError[];
  /** JSON. */
  answer?: string;
}

/** The other end of `Inspector`. */
serveJobs((apis: [Contract, string][]) => {
  const schemas = new Map(apis.map(([name, sdl]) => [name, buildApiSchema(sdl)]));
  return (request: InspectionRequest) => answerTo(request, schemas.get(request.contract)!);
});

async function answerTo(
  { text, execute: wanted, operationName, variables }: InspectionRequest,
  schema: GraphQLSchema,
): Promise<InspectionAnswer> {
  try {
    if (!wanted) return { faults: inspect(schema, text) };
    const document = parse(text, { noLocation: true });
    const result = await execute({ schema, document, operationName, variableValues: variables });
    return { answer: JSON.stringify(result) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: { code: error.code, params: error.params } };
  }
}
