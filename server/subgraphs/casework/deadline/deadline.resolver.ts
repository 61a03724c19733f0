import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import type { TermProfile as Profile } from '../../../calendar';
import type { RequestContext } from '../../../kernel';
import { childrenOf } from '../children';
import { ReportType } from '../report/report.type';
import { Deadline, type DeadlineKind as Kind } from './deadline.entity';

const DeadlineKind: { [name in Kind]: name } = {
  SEND_WITHOUT_ERDR: 'SEND_WITHOUT_ERDR',
  URGENT_TRANSFER: 'URGENT_TRANSFER',
};
const TermProfile: { [name in Profile]: name } = { CPC_48: 'CPC_48', PLAIN_72_HOURS: 'PLAIN_72_HOURS' };
registerEnumType(DeadlineKind, { name: 'DeadlineKind', description: 'What a term runs for.' });
registerEnumType(TermProfile, { name: 'TermProfile', description: 'How the end of a term is found.' });

@ObjectType('Deadline', { description: 'A term that runs for a report.' })
export class DeadlineType {
  @Field(() => DeadlineKind)
  kind: Kind;

  @Field(() => TermProfile, { nullable: true })
  profile: Profile | null;

  @Field()
  dueAt: Date;

  @Field(() => Date, { nullable: true, description: 'When what it ran for was done.' })
  settledAt: Date | null;

  @Field({ description: 'It passed without being met, or was met too late.' })
  overdue: boolean;
}

@Resolver(() => ReportType)
export class ReportDeadlinesResolver {
  @FieldResolver(() => [DeadlineType], { description: 'Terms that run or ran for it.' })
  async deadlines(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<DeadlineType[]> {
    const deadlines = await childrenOf(ctx, Deadline, report);
    const now = ctx.clock.now();
    return deadlines.map(({ kind, profile, dueAt, settledAt }) => ({
      kind,
      profile,
      dueAt,
      settledAt,
      overdue: (settledAt ?? now) >= dueAt,
    }));
  }
}
