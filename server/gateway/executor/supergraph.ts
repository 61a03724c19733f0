import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  parse,
  type SelectionSetNode,
  specifiedDirectives,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { withMembersTold } from './olderJoin';
import { NativePlanner } from './planner/nativePlanner';

/** A subgraph as the supergraph names it. */
export interface SubgraphAddress {
  name: string;
  url: string;
}

/** What execution asks of a supergraph: which types are which, and by what each subgraph knows an entity. */
export class Supergraph {
  readonly sdl: string;
  readonly planner: NativePlanner;
  readonly subgraphs: readonly SubgraphAddress[];
  private readonly schema: GraphQLSchema;
  private readonly keys = new Map<string, SelectionSetNode[]>();
  private readonly kinds = new Map<string, boolean>();
  private readonly fieldNames = new Set<string>();
  private readonly requiredWithArguments = new Set<string>();

  /** Throws when the text is no supergraph. */
  constructor(composed: string) {
    this.sdl = withMembersTold(composed);
    const document = parse(this.sdl, { noLocation: true });
    this.planner = new NativePlanner(this.sdl);
    this.schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
    const graphs = readGraphs(document);
    this.subgraphs = [...graphs.values()];
    for (const definition of document.definitions) {
      if ('name' in definition && definition.name)
        this.readKeys(definition as TypeDefinitionNode, definition.name.value, graphs);
      if (
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      )
        definition.fields?.forEach((field) => this.readField(field));
    }
  }

  /** What consumers see: without the machinery of federation and without what is inaccessible. */
  apiSchema(): GraphQLSchema {
    return buildASTSchema(withoutBuiltIns(parse(this.planner.consumerSchema, { noLocation: true })), {
      assumeValid: true,
      assumeValidSDL: true,
    });
  }

  /** Whether a value of one type satisfies a condition on another. */
  isA(typeName: string | undefined, condition: string): boolean {
    if (typeName === undefined || typeName === condition) return typeName === condition;
    // Names that nobody declared are not remembered: a subgraph might go on inventing them.
    if (!this.hasType(typeName)) return false;
    const question = `${typeName} ${condition}`;
    let answer = this.kinds.get(question);
    if (answer === undefined) this.kinds.set(question, (answer = this.isSubType(typeName, condition)));
    return answer;
  }

  /** The keys by which a subgraph finds entities of a type. */
  keysOf(subgraph: string, typeName: string): readonly SelectionSetNode[] {
    return this.keys.get(`${subgraph} ${typeName}`) ?? [];
  }

  hasType(name: string): boolean {
    return this.schema.getType(name) !== undefined;
  }

  /** Whether any type has a field of this name. */
  hasFieldCalled(name: string): boolean {
    return this.fieldNames.has(name);
  }

  /** Whether some subgraph requires a field of this name with arguments. */
  isRequiredWithArguments(name: string): boolean {
    return this.requiredWithArguments.has(name);
  }

  hasEnumValue(enumName: string, value: unknown): boolean {
    const type = this.schema.getType(enumName);
    return !!type && 'getValue' in type && type.getValue(String(value)) !== undefined;
  }

  private isSubType(typeName: string, condition: string): boolean {
    const type = this.schema.getType(typeName);
    const wanted = this.schema.getType(condition);
    if (!isAbstractType(wanted) || !(isObjectType(type) || isInterfaceType(type))) return false;
    return this.schema.isSubType(wanted, type);
  }

  private readField({ name, directives = [] }: FieldDefinitionNode): void {
    this.fieldNames.add(name.value);
    for (const directive of directives.filter((one) => one.name.value === 'join__field')) {
      const { requires } = argumentsOf(directive);
      if (typeof requires !== 'string') continue;
      visit(parseFieldSet(requires), {
        Field: ({ name: required, arguments: given }) => {
          if (given?.length) this.requiredWithArguments.add(required.value);
        },
      });
    }
  }

  private readKeys(
    { directives = [] }: { directives?: readonly ConstDirectiveNode[] },
    typeName: string,
    graphs: ReadonlyMap<string, SubgraphAddress>,
  ): void {
    for (const directive of directives.filter(({ name }) => name.value === 'join__type')) {
      const { graph, key, resolvable } = argumentsOf(directive);
      const subgraph = graphs.get(String(graph))?.name;
      if (!subgraph || typeof key !== 'string' || resolvable === false) continue;
      const place = `${subgraph} ${typeName}`;
      this.keys.set(place, [...(this.keys.get(place) ?? []), parseFieldSet(key)]);
    }
  }
}

function readGraphs(document: DocumentNode): Map<string, SubgraphAddress> {
  const graphs = document.definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (!graphs) throw new Error('This is no supergraph: it names no subgraphs (enum join__Graph)');
  return new Map(
    (graphs.values ?? []).map(({ name, directives = [] }) => {
      const directive = directives.find((one) => one.name.value === 'join__graph');
      const { name: subgraph, url } = directive ? argumentsOf(directive) : {};
      return [
        name.value,
        {
          name: typeof subgraph === 'string' ? subgraph : name.value,
          url: typeof url === 'string' ? url : '',
        },
      ];
    }),
  );
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function parseFieldSet(fields: string): SelectionSetNode {
  const [definition] = parse(`{${fields}}`, { noLocation: true }).definitions;
  return (definition as { selectionSet: SelectionSetNode }).selectionSet;
}

const builtIns = new Set([...specifiedScalarTypes, ...specifiedDirectives].map(({ name }) => name));

/**
 * The planner spells out what every schema has, which graphql-js adds by itself, and leaves in unions and
 * interfaces' lists what it took out as inaccessible.
 */
function withoutBuiltIns(document: DocumentNode): DocumentNode {
  const own = document.definitions.filter(
    (definition) => !('name' in definition && definition.name && isBuiltIn(definition.name.value)),
  );
  const defined = new Set(own.flatMap((one) => ('name' in one && one.name ? [one.name.value] : [])));
  const known = (types: readonly NamedTypeNode[] = []): NamedTypeNode[] =>
    types.filter(({ name }) => defined.has(name.value));
  const definitions = own.map((definition): DefinitionNode => {
    switch (definition.kind) {
      case Kind.UNION_TYPE_DEFINITION:
        return { ...definition, types: known(definition.types) };
      case Kind.INTERFACE_TYPE_DEFINITION:
        return { ...definition, interfaces: known(definition.interfaces) };
      case Kind.OBJECT_TYPE_DEFINITION: {
        const fields = definition.fields?.filter(({ name }) => !name.value.startsWith('__'));
        return { ...definition, fields, interfaces: known(definition.interfaces) };
      }
      default:
        return definition;
    }
  });
  return { ...document, definitions };
}

/** Definitions of composition that version 0.0.38 of the planner does not know, and leaves in. */
const OF_COMPOSITION = /^(join|link|core|context)__/;

function isBuiltIn(name: string): boolean {
  return name.startsWith('__') || builtIns.has(name) || OF_COMPOSITION.test(name);
}
