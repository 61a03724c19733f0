import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type EnumTypeDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';

const FIRST = '0';
const LAST = '1';

/**
 * The same supergraph with its subgraphs renamed, so that those with an `@interfaceObject` come last. Version 0.0.38 of
 * the planner finds no way from such an object to a type of its interface where its subgraph comes first. Nothing where
 * there is no such object.
 */
export function withInterfaceObjectsLast(sdl: string): string | undefined {
  const document = parse(sdl, { noLocation: true });
  const graphs = new Set<string>();
  visit(document, {
    Directive(node) {
      const directive = node as ConstDirectiveNode;
      const isObject = argument(directive, 'isInterfaceObject')?.value;
      const graph = argument(directive, 'graph')?.value;
      if (isObject?.kind === Kind.BOOLEAN && isObject.value && graph?.kind === Kind.ENUM)
        graphs.add(graph.value);
    },
  });
  if (!graphs.size) return undefined;
  const last = new Set<string>();
  visit(document, {
    EnumTypeDefinition({ name, values }: EnumTypeDefinitionNode) {
      if (name.value !== 'join__Graph') return;
      for (const { name: graph, directives } of values ?? []) {
        const named = directives?.map((directive) => argument(directive, 'name')?.value).find(Boolean);
        if (graphs.has(graph.value) && named?.kind === Kind.STRING) last.add(named.value);
      }
    },
  });
  const rename = (node: ConstArgumentNode): ConstArgumentNode => {
    if (node.value.kind !== Kind.STRING) return node;
    const { value } = node.value;
    return { ...node, value: { ...node.value, value: (last.has(value) ? LAST : FIRST) + value } };
  };
  const renamed = visit(document, {
    Directive(node) {
      const renames = { join__graph: 'name', join__field: 'override' }[node.name.value];
      const given = renames && (node as ConstDirectiveNode).arguments;
      if (!given) return undefined;
      return { ...node, arguments: given.map((one) => (one.name.value === renames ? rename(one) : one)) };
    },
  });
  return print(renamed);
}

/** What a subgraph is called whose name was given so. */
export function originalName(name: string): string {
  return name.slice(1);
}

function argument(directive: ConstDirectiveNode, name: string): ConstArgumentNode | undefined {
  return directive.arguments?.find((one) => one.name.value === name);
}
