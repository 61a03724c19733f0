import { type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Fragments } from '../../../kernel/fragments';
import type { Values } from '../run';
import type { Supergraph } from '../supergraph';
import { Completion } from './completion';
import { conditionVariables } from './conditions';
import { ObjectShape } from './shape';
import { writeObject } from './text';
import { completeObject } from './values';

/** With three conditions in an operation there are eight ways to select. */
const WAYS_KEPT = 64;

/** An operation as it was planned, and by what its answer is completed. */
export interface Projected {
  operation: OperationDefinitionNode;
  fragments: Fragments;
  /** What the client calls a field, where subgraphs are asked under another name. */
  clientKeys: ReadonlyMap<string, string>;
  schema: GraphQLSchema;
  supergraph: Supergraph;
}

/** From what subgraphs said to what the client asked, worked out once for each way the conditions can fall. */
export class Projection {
  private readonly conditions: readonly string[];
  private readonly ways = new LRUCache<string, ObjectShape>({ max: WAYS_KEPT });

  constructor(private readonly projected: Projected) {
    this.conditions = conditionVariables(projected.operation, projected.fragments);
  }

  /** The data of the answer; errors are added to. */
  values(data: Values, variables: Values, errors: GraphQLError[]): Values | null {
    return completeObject(this.shapeFor(variables), data, new Completion(errors)) ?? null;
  }

  /** The same as JSON. */
  text(data: Values, variables: Values, errors: GraphQLError[]): string {
    return writeObject(this.shapeFor(variables), data, new Completion(errors)) ?? 'null';
  }

  private shapeFor(variables: Values): ObjectShape {
    const way = this.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    let shape = this.ways.get(way);
    if (!shape) this.ways.set(way, (shape = this.shape(variables)));
    return shape;
  }

  private shape(variables: Values): ObjectShape {
    const { schema, supergraph, fragments, clientKeys, operation } = this.projected;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`This schema has no ${operation.operation}`);
    const deciding = Object.fromEntries(this.conditions.map((name) => [name, variables[name]]));
    const selecting = { supergraph, fragments, clientKeys, variables: deciding };
    return new ObjectShape([operation.selectionSet], root.name, schema, selecting, true);
  }
}
