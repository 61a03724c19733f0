import {
  Arg,
  createUnionType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { DateScalar, Refusal, type RequestContext, type SchemaParts, Tenge } from '../../../server/kernel';

/** A small graph with everything an executor has to get right: what fails, what is null, what is abstract. */
enum Grade {
  LOW = 'LOW',
  HIGH = 'HIGH',
}
registerEnumType(Grade, { name: 'Grade' });

@InterfaceType({ resolveType: ({ kind }: { kind: string }) => kind })
abstract class Named {
  @Field(() => ID)
  id: string;
  @Field(() => String, { nullable: true })
  name: string | null;
}

@ObjectType({ implements: Named })
class Clerk extends Named {
  kind = 'Clerk';
  @Field(() => Grade)
  grade: Grade;
}

@ObjectType({ implements: Named })
class Office extends Named {
  kind = 'Office';
  @Field(() => [Int])
  floors: number[];
}

const Party = createUnionType({
  name: 'Party',
  types: () => [Clerk, Office] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType('Folder')
@Directive('@key(fields: "id")')
class Folder {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => Date)
  openedAt: Date;
  @Field(() => DateScalar)
  day: string;
  @Field(() => Tenge, { nullable: true })
  amount: number | null;
  @Field(() => [String], { nullable: 'items' })
  marks: (string | null)[];
}

const folder = (i: number): Folder => ({
  id: `f${i}`,
  title: `Folder "${i}"`,
  openedAt: new Date(Date.UTC(2026, 0, i + 1)),
  day: `2026-01-0${i + 1}`,
  amount: i === 2 ? null : i * 3_000_000_000,
  marks: ['a', null, 'ә'],
});

const parties = [
  Object.assign(new Clerk(), { id: 'c1', name: 'Clerk', grade: Grade.HIGH }),
  Object.assign(new Office(), { id: 'o1', name: null, floors: [1, 2] }),
];

/** What the loader was asked for, in its batches. */
export const batches: string[][] = [];

@Resolver(() => Folder)
class JointsResolver {
  @Query(() => [Folder])
  folders(@Arg('first', () => Int, { defaultValue: 3 }) first: number): Folder[] {
    return Array.from({ length: first }, (_, i) => folder(i));
  }

  @Query(() => Folder, { nullable: true })
  async folder(@Arg('id', () => ID) id: string): Promise<Folder | null> {
    return id === 'none' ? null : folder(Number(id.slice(1)));
  }

  @Query(() => [Party])
  parties(): (Clerk | Office)[] {
    return parties;
  }

  @Query(() => [Named])
  async named(): Promise<Named[]> {
    return parties;
  }

  @Query(() => String, { nullable: true })
  refuses(): string {
    throw new Refusal('WRONG_STATE', { state: 'x' });
  }

  @Query(() => String, { nullable: true })
  async breaks(): Promise<string> {
    throw new Error('broken');
  }

  @Query(() => Date)
  echoed(
    @Arg('at', () => Date) at: Date,
    @Arg('grade', () => Grade, { nullable: true }) _grade?: Grade,
  ): Date {
    return at;
  }

  @FieldResolver(() => String)
  upper(@Root() { title }: Folder): string {
    return title.toUpperCase();
  }

  /** Fails for one folder only, where null may not be. */
  @FieldResolver(() => String)
  strict(@Root() { id }: Folder): string {
    if (id === 'f1') throw new Refusal('NOT_FOUND');
    return id;
  }

  @FieldResolver(() => [String])
  async strictItems(@Root() { id }: Folder): Promise<(string | null)[]> {
    return id === 'f2' ? ['x', null] : ['x'];
  }

  @FieldResolver(() => Folder, { nullable: true })
  async next(@Root() { id }: Folder, @Ctx() { loader }: RequestContext): Promise<Folder | null> {
    if (id === 'f2') return null;
    return loader('folder', async (ids: readonly string[]) => {
      batches.push([...ids]);
      return ids.map((id) => folder(Number(id.slice(1))));
    }).load(`f${Number(id.slice(1)) + 1}`);
  }
}

export const joints: SchemaParts = {
  name: 'casework',
  resolvers: [JointsResolver],
  orphanedTypes: [Clerk, Office],
  references: {
    Folder: (async (keys: readonly { id: string }[]) => {
      batches.push(keys.map(({ id }) => id));
      return keys.map(({ id }) => (id === 'none' ? null : folder(Number(id.slice(1)))));
    }) as SchemaParts['references'][string],
  },
};
