import type { PlanNode } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { compileBatchFetch, compileEntityFetch } from './entityFetch';
import { compileRootFetch } from './fetch';
import type { Step } from './run';
import type { Supergraph } from './supergraph';
import type { PlanPath } from './targets';

/** A plan as one function. What can be worked out without data is worked out here. */
export function compilePlan(node: PlanNode, supergraph: Supergraph, path: PlanPath = []): Step {
  const compile = (inner: PlanNode): Step => compilePlan(inner, supergraph, path);
  switch (node.kind) {
    case 'Fetch':
      return node.requires?.length
        ? compileEntityFetch(node, path, supergraph)
        : compileRootFetch(node, supergraph);
    case 'BatchFetch':
      return compileBatchFetch(node, supergraph);
    case 'Flatten':
      return compilePlan(node.node, supergraph, [...path, ...node.path]);
    case 'Sequence':
      return sequence(node.nodes.map(compile));
    case 'Parallel':
      return parallel(node.nodes.map(compile));
    case 'Condition': {
      // The planner writes null for a clause that is not there.
      const then = node.ifClause ? compile(node.ifClause) : undefined;
      const otherwise = node.elseClause ? compile(node.elseClause) : undefined;
      return (run) => (run.variables[node.condition] === true ? then : otherwise)?.(run);
    }
    case 'Defer': {
      // Nothing is sent in parts: what may come later comes with the rest.
      const parts = [node.primary.node, ...node.deferred.map((deferred) => deferred.node)];
      return sequence(parts.flatMap((part) => (part ? [compile(part)] : [])));
    }
    case 'Subscription':
      throw new GraphQLError('Subscriptions are not offered.');
  }
}

/** Steps that wait for each other. */
export function sequence(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0];
  return async (run) => {
    for (const step of steps) {
      const work = step(run);
      if (work) await work;
    }
  };
}

function parallel(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0];
  return async (run) => {
    await Promise.all(steps.map(async (step) => step(run)));
  };
}
