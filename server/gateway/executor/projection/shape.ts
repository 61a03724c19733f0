import {
  getNullableType,
  type GraphQLEnumType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph';
import { collectFields, type Selecting } from './collectFields';

/** What is known of a position in the answer before any data came. */
export type Shape =
  | { kind: 'leaf'; nonNull: boolean }
  | { kind: 'enum'; nonNull: boolean; type: GraphQLEnumType; supergraph: Supergraph }
  | { kind: 'list'; nonNull: boolean; item: Shape }
  | { kind: 'object'; nonNull: boolean; fields: ObjectShape };

export interface FieldShape {
  /** In the answer. */
  key: string;
  /** In what subgraphs said. */
  source: string;
  /** `"key":` as it stands in JSON, for the first field of an object and for others. */
  label: string;
  nextLabel: string;
  /** Every object inherits something by this name: only its own counts. */
  inherited: boolean;
  /** For messages: `Type.field`. */
  coordinate: string;
  shape: Shape;
  /** The answer, where no data is needed for it. */
  constant?: string;
}

const META: Shape = { kind: 'leaf', nonNull: true };

/** The fields of a selection, worked out once for each type that is met there. */
export class ObjectShape {
  private readonly byType = new Map<string, readonly FieldShape[] | undefined>();

  constructor(
    private readonly sets: readonly SelectionSetNode[],
    /** The type the schema promises. */
    readonly declared: string,
    private readonly schema: GraphQLSchema,
    readonly selecting: Selecting,
    /** Whatever a subgraph calls its root, consumers know it by one name. */
    readonly isRoot = false,
  ) {}

  /** The fields in the order of the answer; nothing for a type that consumers do not see. */
  fieldsOf(typeName: string): readonly FieldShape[] | undefined {
    let fields = this.byType.get(typeName);
    if (fields === undefined && this.schema.getType(typeName) && !this.byType.has(typeName)) {
      fields = this.workOut(typeName);
      this.byType.set(typeName, fields);
    }
    return fields;
  }

  private workOut(typeName: string): readonly FieldShape[] | undefined {
    const type = this.schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) {
      // A union of which only `__typename` was asked.
      if (typeName !== this.declared || !type) return undefined;
    }
    const known = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    const collected = collectFields(this.sets, typeName, this.selecting);
    return [...collected].map(([source, { name, within }]) => {
      const key = this.selecting.clientKeys.get(source) ?? source;
      const common = {
        key,
        source,
        label: `${JSON.stringify(key)}:`,
        nextLabel: `,${JSON.stringify(key)}:`,
        inherited: source in Object.prototype,
        coordinate: `${typeName}.${name}`,
      };
      if (name === '__typename')
        return { ...common, shape: META, constant: isObjectType(type) ? typeName : undefined };
      // Introspection was answered in full before.
      if (this.isRoot && name.startsWith('__')) return { ...common, shape: { kind: 'leaf', nonNull: false } };
      const field = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!field) throw new Error(`${common.coordinate} is not in the schema of this operation`);
      return { ...common, shape: this.shapeOf(field.type, within) };
    });
  }

  private shapeOf(type: GraphQLOutputType, within: readonly SelectionSetNode[]): Shape {
    const nonNull = isNonNullType(type);
    const nullable = getNullableType(type);
    if (isListType(nullable)) return { kind: 'list', nonNull, item: this.shapeOf(nullable.ofType, within) };
    if (isEnumType(nullable))
      return { kind: 'enum', nonNull, type: nullable, supergraph: this.selecting.supergraph };
    if (isScalarType(nullable)) return { kind: 'leaf', nonNull };
    const fields = new ObjectShape(within, nullable.name, this.schema, this.selecting);
    return { kind: 'object', nonNull, fields };
  }
}
