import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { type DocumentNode, execute, OperationTypeNode, valueFromASTUntyped } from 'graphql';
import { compilePlan, sequence } from './compile';
import { type Projected, Projection } from './projection/projection';
import type { Run, Step, Values } from './run';
import { withClientKeys, withSafeVariables } from './safeNames';

/** An operation of which everything is known but the variables and the data. */
export class CompiledOperation {
  private readonly projection: Projection;
  private readonly defaults: readonly [name: string, value: unknown][];
  private readonly step: Step;

  constructor(
    private readonly asked: Projected,
    /** One after the other; none where no subgraph has to be asked. */
    plans: readonly QueryPlan[],
    /** The part of the operation that asks about the schema. */
    private readonly introspection: DocumentNode | undefined,
    private readonly safeVariables: ReadonlyMap<string, string>,
  ) {
    this.projection = new Projection(asked);
    this.defaults = (asked.operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    );
    this.step = sequence(plans.flatMap(({ node }) => (node ? [compilePlan(node, asked.supergraph)] : [])));
  }

  /** A mutation runs to its end, whoever left. */
  get isQuery(): boolean {
    return this.asked.operation.operation === OperationTypeNode.QUERY;
  }

  /** The variables of the document, from those of the client. */
  withDefaults(given: Values = {}): Values {
    const variables = this.safeVariables.size ? withSafeVariables(given, this.safeVariables) : given;
    const missing = this.defaults.filter(([name]) => variables[name] === undefined);
    return missing.length ? { ...variables, ...Object.fromEntries(missing) } : variables;
  }

  async run(run: Run): Promise<void> {
    await this.step(run);
    run.signal?.throwIfAborted();
    const { clientKeys } = this.asked;
    if (clientKeys.size)
      run.errors.forEach((error, i) => (run.errors[i] = withClientKeys(error, clientKeys)));
    if (!run.errors.length) run.data ??= {};
    if (this.introspection) await this.introspect(run, this.introspection);
  }

  /** The data of the answer. Adds errors to the run. */
  values({ data, variables, errors }: Run): Values | null {
    return data ? this.projection.values(data, variables, errors) : null;
  }

  /** The same as JSON. */
  text({ data, variables, errors }: Run): string {
    return data ? this.projection.text(data, variables, errors) : 'null';
  }

  private async introspect(run: Run, document: DocumentNode): Promise<void> {
    const { data, errors } = await execute({
      schema: this.asked.schema,
      document,
      variableValues: run.variables,
    });
    if (errors) run.errors.push(...errors);
    run.data = { ...run.data, ...data };
  }
}
