import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { extendSchema, GraphQLError, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { buildSchema, type ClassType, type NonEmptyArray } from 'type-graphql';
import type { SubgraphName } from '../contracts/events';
import { tellCosts } from './costs';
import type { RequestContext } from './request';
import { DateTimeScalar, TengeScalar } from './scalars';
import { tagLeavesLikeTheirFields } from './taggedLeaves';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@cost", "@listSize", "@requiresScopes"])`;

/** One batch of references to one entity type, answered in order; null where the viewer may not see it. */
export type ReferenceLoader = (
  keys: readonly never[],
  ctx: RequestContext,
) => Promise<readonly (object | null)[]>;

export interface SchemaParts {
  name: SubgraphName;
  resolvers: readonly ClassType[];
  orphanedTypes: readonly ClassType[];
  references: Record<string, ReferenceLoader>;
}

/** A subgraph's schema: its SDL for composition and the executable schema with `_service` and `_entities`. */
export interface SubgraphSchema {
  sdl: string;
  schema: GraphQLSchema;
}

export async function buildSubgraphSchema(parts: SchemaParts): Promise<SubgraphSchema> {
  const own = await buildSchema({
    resolvers: parts.resolvers as NonEmptyArray<ClassType>,
    orphanedTypes: [...parts.orphanedTypes],
    scalarsMap: [
      { type: Date, scalar: DateTimeScalar },
      { type: Tenge, scalar: TengeScalar },
    ],
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
    skipCheck: true,
  });
  tagLeavesLikeTheirFields(own);
  tellCosts(own);
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(own)}\n`;
  return { sdl, schema: withFederationFields(own, sdl, parts.references) };
}

/** Stands for the Tenge scalar in field declarations: `@Field(() => Tenge)`. */
export class Tenge {}

function withFederationFields(
  own: GraphQLSchema,
  sdl: string,
  references: Record<string, ReferenceLoader>,
): GraphQLSchema {
  const entities = Object.keys(references);
  const schema = extendSchema(
    own,
    parse(`
      scalar _Any
      type _Service { sdl: String! }
      ${entities.length > 0 ? `union _Entity = ${entities.join(' | ')}` : ''}
      extend type Query {
        _service: _Service!
        ${entities.length > 0 ? '_entities(representations: [_Any!]!): [_Entity]!' : ''}
      }`),
    { assumeValidSDL: true, assumeValid: true },
  );
  const fields = schema.getQueryType()!.getFields();
  fields._service.resolve = () => ({ sdl });
  if (entities.length > 0) {
    const union = schema.getType('_Entity') as import('graphql').GraphQLUnionType;
    union.resolveType = (value: { __typename: string }) => value.__typename;
    for (const name of entities) (schema.getType(name) as GraphQLObjectType).isTypeOf = undefined;
    fields._entities.resolve = (_, args, ctx) =>
      loadEntities(
        (args as { representations: Representation[] }).representations,
        references,
        ctx as RequestContext,
      );
  }
  return schema;
}

interface Representation {
  __typename: string;
}

/** Each type's references in one call, however many there are. */
async function loadEntities(
  representations: Representation[],
  references: Record<string, ReferenceLoader>,
  ctx: RequestContext,
): Promise<(object | null)[]> {
  const answers: (object | null)[] = new Array<null>(representations.length).fill(null);
  const typenames = [...new Set(representations.map(({ __typename }) => __typename))];
  await Promise.all(
    typenames.map(async (typename) => {
      const load = references[typename];
      if (!load) throw new GraphQLError(`${typename} is not an entity here`);
      const places = representations.flatMap((r, place) => (r.__typename === typename ? [place] : []));
      const loaded = await load(places.map((place) => representations[place]) as never[], ctx);
      places.forEach((place, i) => {
        const found = loaded[i];
        answers[place] = found ? Object.assign(found, { __typename: typename }) : null;
      });
    }),
  );
  return answers;
}

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}
