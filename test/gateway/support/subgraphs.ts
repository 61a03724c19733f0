import { setTimeout as pause } from 'node:timers/promises';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { Needs, Refusal, type RequestContext, type SubgraphDefinition } from '../../../server/kernel';

/** Three small subgraphs with the joints of the real ones: entities, tags, a public mutation, files. */
@ObjectType()
class Me {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id: string;
  @Field()
  @Directive('@tag(name: "partner")')
  kind: string;
  @Field(() => [String])
  roles: string[];
  @Field()
  steppedUp: boolean;
  @Field(() => String, { nullable: true })
  @Directive('@tag(name: "partner")')
  purpose?: string;
}

@ObjectType('StaffMember')
@Directive('@key(fields: "id")')
class StaffMember {
  @Field(() => ID)
  id: string;
  @Field()
  name: string;
}

@Resolver()
export class DirectoryResolver {
  @Query(() => Me)
  @Directive('@tag(name: "partner")')
  me(@Ctx() { viewer }: RequestContext): Me {
    const { id, kind, roles, purpose } = viewer.claims;
    return { id, kind, roles, steppedUp: viewer.steppedUp(), purpose };
  }

  @Query(() => String)
  breaks(): string {
    throw new Error('SELECT name FROM person');
  }

  @Query(() => String)
  refuses(): string {
    throw new Refusal('WRONG_STATE');
  }

  @Query(() => String)
  async slow(@Arg('ms', () => Int) ms: number): Promise<string> {
    await pause(ms);
    return 'done';
  }
}

@ObjectType('StaffMember')
@Directive('@key(fields: "id", resolvable: false)')
class NamedStaff {
  @Field(() => ID)
  id: string;
}

@ObjectType('Report')
@Directive('@key(fields: "id")')
class Report {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id: string;
  @Field()
  @Directive('@tag(name: "partner")')
  number: string;
  @Field(() => NamedStaff, { nullable: true })
  receivedBy?: { id: string };
}

@InputType()
class RenameInput {
  @Field(() => ID)
  id: string;
  @Field(() => Date, { nullable: true })
  since?: Date;
}

const reportIds = ['r1', 'r2', 'r3'];
/** The report of which there is a coupon. */
export const couponOf = '01900000-0000-7000-8000-000000000001';
/** How often each id was renamed, and which renamings have begun: for tests that watch from outside. */
export const renamed = new Map<string, number>();
export const renaming = new Set<string>();
const RENAMING_TAKES_MS = 100;

@Resolver()
class CaseworkResolver {
  @Query(() => [Report])
  @Directive('@tag(name: "partner")')
  reports(): Report[] {
    return reportIds.map((id, i) => ({
      id,
      number: `N-${i + 1}`,
      receivedBy: { id: `staff-${(i % 2) + 1}` },
    }));
  }

  @Mutation(() => Int)
  async rename(@Arg('input', () => RenameInput) { id }: RenameInput): Promise<number> {
    renaming.add(id);
    await pause(RENAMING_TAKES_MS);
    renamed.set(id, (renamed.get(id) ?? 0) + 1);
    return renamed.get(id) ?? 0;
  }
}

@ObjectType('Report')
@Directive('@key(fields: "id")')
class RewardedReport {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id: string;
  @Field(() => String, { nullable: true })
  rewardStatus?: string;
}

@ObjectType()
class CollectNoticePayload {
  @Field()
  reference: string;
  @Field()
  language: string;
  @Field()
  date: Date;
  @Field()
  title: string;
  @Field()
  body: string;
  @Field()
  signedBy: string;
  @Field()
  departmentName: string;
}

@InputType()
class CollectNoticeInput {
  @Field()
  idempotencyKey: string;
  @Field()
  collectCode: string;
  @Field()
  checkCode: string;
}

@Resolver()
class ProtectionResolver {
  @Query(() => String)
  sealingKey(): string {
    return 'key';
  }

  @Mutation(() => CollectNoticePayload)
  collectNotice(
    @Arg('input', () => CollectNoticeInput) { collectCode, checkCode }: CollectNoticeInput,
    @Ctx() { viewer }: RequestContext,
  ): CollectNoticePayload {
    if (viewer.kind !== 'public' || collectCode !== 'COLLECT-1' || checkCode !== 'CHECK-1')
      throw new Refusal('NOT_FOUND');
    return {
      reference: '1',
      language: 'KK',
      date: new Date('2026-03-02T05:00:00Z'),
      title: 'Жауап',
      body: 'Бірінші жол\n<b>екінші</b>',
      signedBy: 'А. Б.',
      departmentName: 'Департамент',
    };
  }
}

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
class RewardsResolver {
  @Query(() => Int)
  @Needs('audit:read')
  kept(): number {
    return 1;
  }

  @Query(() => RowPage)
  rows(@Arg('first', () => Int, { defaultValue: 20 }) first: number): RowPage {
    return { nodes: [{ id: '1' }], totalCount: first };
  }

  @Query(() => Int)
  rewardCount(): number {
    return 0;
  }
}

const nothing = {
  entities: [],
  migrations: [],
  lifecycles: [],
  subscriptions: {},
  orphanedTypes: [],
  references: {},
};

export const definitions: SubgraphDefinition[] = [
  {
    ...nothing,
    name: 'directory',
    resolvers: [DirectoryResolver],
    orphanedTypes: [StaffMember],
    references: {
      StaffMember: (keys: readonly { id: string }[]) =>
        Promise.resolve(keys.map(({ id }) => ({ id, name: `name of ${id}` }))),
    },
  },
  {
    ...nothing,
    name: 'casework',
    resolvers: [CaseworkResolver],
    orphanedTypes: [Report],
    references: {
      Report: (keys: readonly { id: string }[]) => Promise.resolve(keys.map(({ id }) => ({ id }))),
    },
    files: {
      coupon: (ctx, rest) =>
        rest === couponOf
          ? Promise.resolve({
              contentType: 'application/pdf',
              filename: 'coupon.pdf',
              body: Buffer.from(`for ${ctx.viewer.id}`),
            })
          : Promise.reject(new Refusal('NOT_FOUND')),
    },
  },
  { ...nothing, name: 'protection', resolvers: [ProtectionResolver] },
  {
    ...nothing,
    name: 'rewards',
    resolvers: [RewardsResolver],
    orphanedTypes: [RewardedReport],
    references: {
      Report: (keys: readonly { id: string }[]) =>
        Promise.resolve(keys.map(({ id }) => ({ id, rewardStatus: id === 'r1' ? 'PAID' : null }))),
    },
  },
];
