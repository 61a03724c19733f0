import 'reflect-metadata';
import { Arg, Ctx, Directive, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { buildSubgraphSchema, Needs, Refusal, type RequestContext, Viewer } from '../../server/kernel';
import { SubgraphExecutor } from '../../server/kernel/subgraphExecutor';

@ObjectType()
class Row {
  @Field()
  id: string;
}

@ObjectType()
class RowPage {
  @Field(() => [Row])
  nodes: Row[];
  @Field(() => Int)
  totalCount: number;
}

@Resolver()
class RowsResolver {
  @Query(() => RowPage)
  rows(@Arg('first', () => Int, { defaultValue: 20 }) first: number): RowPage {
    return { nodes: [], totalCount: first };
  }

  @Query(() => [Row])
  short(): Row[] {
    return [];
  }

  @Query(() => [Row])
  @Directive('@listSize(assumedSize: 500)')
  long(): Row[] {
    return [];
  }

  @Query(() => [String])
  words(): string[] {
    return [];
  }

  @Query(() => Int)
  @Needs('audit:read')
  kept(@Ctx() { viewer }: RequestContext): number {
    return viewer.permissions.size;
  }

  @Mutation(() => Int)
  act(): number {
    return 1;
  }
}

const schema = buildSubgraphSchema({
  name: 'directory',
  resolvers: [RowsResolver],
  orphanedTypes: [],
  references: {},
});

const as = (roles: ('AUDITOR' | 'DUTY_OFFICER')[]) =>
  ({
    viewer: new Viewer({ id: 'v', kind: 'staff', name: 'v', roles, departments: [], language: 'en' }),
  }) as unknown as RequestContext;

describe('what a schema says of its own cost', () => {
  it.each([
    ['a page, by its argument', 'rows', '@listSize(assumedSize: 20, slicingArguments: ["first"]'],
    ['a list of objects, by what is usual', 'short', '@listSize(assumedSize: 10)'],
    ['a list that knows better, by hand', 'long', '@listSize(assumedSize: 500)'],
    ['a count', 'totalCount', '@cost(weight: 5)'],
    ['an act', 'act', '@cost(weight: 10)'],
  ])('%s', async (_, field, expected) => {
    const line = (await schema).sdl.split('\n').find((text) => new RegExp(`^  ${field}[(:]`).test(text));
    expect(line).toContain(expected);
    expect(line!.match(/@listSize|@cost/g)).toHaveLength(1);
  });

  it('says nothing of plain values', async () => {
    expect((await schema).sdl).toMatch(/^ {2}words: \[String!\]!$/m);
  });
});

describe('a field that needs a permission', () => {
  it('says so, and is refused without it', async () => {
    const { sdl, schema: executable } = await schema;
    expect(sdl).toContain('kept: Int! @requiresScopes(scopes: [["audit:read"]])');
    const executor = new SubgraphExecutor(executable);
    const refused = await executor.execute({ query: '{ kept }' }, as(['DUTY_OFFICER']));
    expect(refused.errors?.[0].originalError).toEqual(new Refusal('MISSING_PERMISSION'));
    expect((await executor.execute({ query: '{ kept }' }, as(['AUDITOR']))).errors).toBeUndefined();
  });
});
