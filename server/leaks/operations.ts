import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { admit } from '../gateway/limits/admission';

export interface Operation {
  kind: 'query' | 'mutation';
  root: string;
  query: string;
  /** Arguments of the root field; the other fields' are in the query. */
  args: readonly GraphQLArgument[];
  /** The type whose record the root field is about. */
  about: string;
}

/** Takes values for arguments from what was seen so far. */
export interface Harvest {
  /** An identifier of a record of the type, and its version. */
  recordOf(type: string): { id: string; version: number } | undefined;
  /** Something that stood in a field of this name. */
  valueOf(field: string): unknown;
}

type Field = GraphQLField<unknown, unknown>;

/** Lists are asked for whole. */
const MOST_PER_PAGE = 100;

/** Operations that together select every field of every type that can be reached, each root field at least once. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const made: Operation[] = [];
  const covered = new Set<string>();
  const add = (operation: Operation): void => {
    made.push(operation);
    for (const field of fieldsIn(schema, operation.query)) covered.add(field);
  };
  for (const [kind, type] of rootsOf(schema)) {
    for (const root of Object.values(type.getFields())) add(deepest(kind, root));
  }
  const paths = shortestPaths(schema);
  for (const name of allFields(schema)) {
    if (covered.has(name)) continue;
    const [typeName, fieldName] = name.split('.') as [string, string];
    const path = paths.get(typeName);
    const type = schema.getType(typeName);
    if (!path || !isObjectType(type)) continue;
    const inner = leafOrTypename(type.getFields()[fieldName]!);
    const [kind, root, ...steps] = path;
    const nested = steps.reduceRight<string>((within, step) => `{ ${step} ${within} }`, `{ ${inner} }`);
    add(operation(kind as Operation['kind'], rootField(schema, kind as Operation['kind'], root!), nested));
  }
  return made;
}

/** The operation that goes as deep as the gateway lets one go. */
function deepest(kind: Operation['kind'], root: Field): Operation {
  const made = [2, 1, 0].map((depth) => operation(kind, root, selectionOf(root, depth)));
  return made.find(({ query }) => isLight(query)) ?? made[2]!;
}

function isLight(query: string): boolean {
  try {
    admit(query);
    return true;
  } catch {
    return false;
  }
}

/** Names of all fields of all types that a contract offers, `Type.field`. */
export function allFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** The fields that a document selects, `Type.field`. */
export function fieldsIn(schema: GraphQLSchema, query: string): string[] {
  const info = new TypeInfo(schema);
  const found: string[] = [];
  const enter = () => {
    const parent = info.getParentType();
    const field = info.getFieldDef();
    if (parent && field && !field.name.startsWith('__')) found.push(`${parent.name}.${field.name}`);
  };
  visit(parse(query), visitWithTypeInfo(info, { Field: { enter } }));
  return found;
}

/** Values for the arguments of an operation: what was seen where that fits, else something of the right type. */
export function variablesFor({ args, about }: Operation, harvest: Harvest): Record<string, unknown> {
  return Object.fromEntries(args.map(({ name, type }) => [name, valueFor(name, type, about, harvest, 0)]));
}

function rootsOf(schema: GraphQLSchema): ['query' | 'mutation', GraphQLObjectType][] {
  const roots: ['query' | 'mutation', GraphQLObjectType | null | undefined][] = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ];
  return roots.filter((root): root is ['query' | 'mutation', GraphQLObjectType] => Boolean(root[1]));
}

function rootField(schema: GraphQLSchema, kind: Operation['kind'], name: string): Field {
  const [, type] = rootsOf(schema).find(([of]) => of === kind)!;
  return type.getFields()[name]!;
}

function operation(kind: Operation['kind'], root: Field, selection: string): Operation {
  // What has a usual value keeps it, but for the length of a list.
  const args = root.args.filter(({ name, defaultValue }) => defaultValue === undefined || name === 'first');
  const variables = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${kind} Leak${args.length > 0 ? `(${variables})` : ''}`;
  const call = `${root.name}${args.length > 0 ? `(${passed})` : ''}`;
  return {
    kind,
    root: root.name,
    query: `${head} { ${call} ${selection} }`,
    args,
    about: aboutOf(root),
  };
}

/** The type of the record behind a page or a payload; else the field's own. */
function aboutOf(root: Field): string {
  const type = getNamedType(root.type);
  if (!isObjectType(type)) return type.name;
  const fields = type.getFields();
  const inner = fields.nodes ?? Object.values(fields).find(({ type: of }) => isObjectType(getNamedType(of)));
  const whole = /(Page|Payload)$/.test(type.name) && inner;
  return whole ? getNamedType(inner.type).name : type.name;
}

function selectionOf(field: Field, depth: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const inner = Object.values(type.getFields()).flatMap((child) => {
    if (child.args.some(isRequired)) return [];
    if (isLeafType(getNamedType(child.type))) return [child.name];
    return depth > 0 ? [`${child.name} ${selectionOf(child, depth - 1)}`] : [];
  });
  return `{ __typename ${inner.join(' ')} }`;
}

const isRequired = ({ type, defaultValue }: GraphQLArgument) =>
  isNonNullType(type) && defaultValue === undefined;

function leafOrTypename(field: Field): string {
  return isLeafType(getNamedType(field.type)) ? field.name : `${field.name} { __typename }`;
}

/** The shortest way to each type from a root field: kind, root, fields. */
function shortestPaths(schema: GraphQLSchema): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  const queue: [GraphQLObjectType, string[]][] = [];
  const step = (field: Field, path: string[]): void => {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || paths.has(type.name)) return;
    paths.set(type.name, path);
    queue.push([type, path]);
  };
  for (const [kind, root] of rootsOf(schema)) {
    paths.set(root.name, [kind]);
    for (const field of Object.values(root.getFields())) step(field, [kind, field.name]);
  }
  for (const [type, path] of queue)
    for (const field of Object.values(type.getFields())) step(field, [...path, field.name]);
  return paths;
}

function valueFor(
  name: string,
  type: GraphQLInputType,
  about: string,
  harvest: Harvest,
  depth: number,
): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, about, harvest, depth);
  if (isListType(type)) return [valueFor(name, type.ofType, about, harvest, depth)];
  if (isInputObjectType(type)) return depth > 3 ? null : inputFor(type, about, harvest, depth);
  const record = harvest.recordOf(about);
  if (name === 'id') return record?.id ?? '018f0000-0000-7000-8000-000000000000';
  if (name === 'expectedVersion') return record?.version ?? 1;
  if (name === 'idempotencyKey') return crypto.randomUUID();
  if (name === 'first') return MOST_PER_PAGE;
  if (name === 'after' || name === 'offset') return undefined;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  const pointed = /^(\w+)Id$/.exec(name)?.[1];
  const target = pointed && harvest.recordOf(pointed[0]!.toUpperCase() + pointed.slice(1));
  if (target) return target.id;
  return harvest.valueOf(name) ?? sampleOf(type.name);
}

function inputFor(
  type: { getFields(): Record<string, { name: string; type: GraphQLInputType }> },
  about: string,
  harvest: Harvest,
  depth: number,
): Record<string, unknown> {
  // Filters stay empty, so that lists are whole; acts get everything they may take.
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isNonNullType(field.type));
  return Object.fromEntries(
    fields.map((field) => [field.name, valueFor(field.name, field.type, about, harvest, depth + 1)]),
  );
}

function sampleOf(scalar: string): unknown {
  const samples: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-09-01',
    DateTime: '2026-09-01T05:00:00Z',
    Tenge: 1000,
  };
  return scalar in samples ? samples[scalar] : 'Проверка утечек';
}
