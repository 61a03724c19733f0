import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../kernel';
import { Notice } from '../notice/notice.entity';
import { Task } from '../task/task.entity';
import { tasksInScope } from '../task/task.policy';
import { Report } from './report.entity';
import { withinScope } from './report.policy';

const COUNTED_UP_TO = 1000;

@ObjectType({ description: 'How much waits, for your landing page. Each is exact up to 1,000.' })
export class WorkCounts {
  @Field(() => Int, { description: 'Tasks of your roles that nobody has taken.' })
  openTasks: number;

  @Field(() => Int, { description: 'Tasks due within 24 hours or overdue.' })
  dueTasks: number;

  @Field(() => Int, { description: 'Reports waiting for a procedural officer.' })
  toReview: number;

  @Field(() => Int, { description: 'Reviews waiting for management.' })
  toApprove: number;

  @Field(() => Int, { description: 'Reviewed reports waiting to be classified.' })
  toClassify: number;

  @Field(() => Int, { description: 'Notices waiting to be prepared.' })
  noticesToPrepare: number;

  @Field(() => Int, { description: 'Notices waiting for a signature.' })
  noticesToSign: number;

  @Field(() => Int, { description: 'Urgent reports not yet closed.' })
  urgent: number;
}

@Resolver()
export class WorkCountsResolver {
  @Query(() => WorkCounts, { description: 'What waits within your reach.' })
  async workCounts(@Ctx() ctx: RequestContext): Promise<WorkCounts> {
    const { read, viewer, clock } = ctx;
    const reports = (condition: string) =>
      count(withinScope(read.createQueryBuilder(Report, 'report'), viewer, 'report').andWhere(condition));
    const notices = (state: string) =>
      count(
        withinScope(read.createQueryBuilder(Notice, 'notice'), viewer, 'notice').andWhere(
          'notice.state = :state',
          { state },
        ),
      );
    const tasks = () =>
      withinScope(tasksInScope(read, viewer), viewer, 'task').andWhere(`task.state = 'OPEN'`);
    const tomorrow = new Date(clock.now().getTime() + 24 * 3600_000).toISOString();
    const [openTasks, dueTasks, toReview, toApprove, toClassify, noticesToPrepare, noticesToSign, urgent] =
      await Promise.all([
        count<Task>(tasks()),
        count<Task>(tasks().andWhere('task.dueAt <= :tomorrow', { tomorrow })),
        reports(`report.state = 'REGISTERED'`),
        reports(`report.state = 'UNDER_REVIEW'`),
        reports(`report.state = 'REVIEWED'`),
        notices('PENDING'),
        notices('PREPARED'),
        count(
          withinScope(read.createQueryBuilder(Report, 'report'), viewer, 'report').andWhere(
            `report.urgent = :yes AND report.state <> 'CLOSED'`,
            { yes: true },
          ),
        ),
      ]);
    return { openTasks, dueTasks, toReview, toApprove, toClassify, noticesToPrepare, noticesToSign, urgent };
  }
}

async function count<E extends object>(query: SelectQueryBuilder<E>): Promise<number> {
  const rows = await query.select(`${query.alias}.id`).limit(COUNTED_UP_TO).getRawMany();
  return rows.length;
}
