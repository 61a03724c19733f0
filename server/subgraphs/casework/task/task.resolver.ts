import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext, rowsById } from '../../../kernel';
import { childrenOf } from '../children';
import { withinScope } from '../report/report.policy';
import { loadReport } from '../report/report.reference';
import { ReportType } from '../report/report.type';
import { completeTask, takeTask } from './commands/takeTask';
import { Task } from './task.entity';
import { CompleteTaskInput, TakeTaskInput, TaskState } from './task.inputs';
import { mayReadTask, tasksInScope } from './task.policy';
import { presentTask, TaskPage, TaskPayload, TaskType } from './task.type';

export async function taskReferences(keys: readonly { id: string }[], ctx: RequestContext) {
  const rows = await rowsById(
    ctx.read,
    Task,
    keys.map(({ id }) => id),
  );
  return rows.map((row) =>
    row && mayReadTask(ctx.viewer, row).allowed ? presentTask(row, ctx.viewer) : null,
  );
}

@Resolver(() => TaskType)
export class TaskResolver {
  @Query(() => TaskPage, { description: 'What your roles have to do, oldest first.' })
  async tasks(
    @Ctx() ctx: RequestContext,
    @Arg('states', () => [TaskState], { nullable: true }) states: (keyof typeof TaskState)[] = [],
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'To jump; 10,000 at most.' }) offset?: number,
  ) {
    const query = withinScope(tasksInScope(ctx.read, ctx.viewer), ctx.viewer, 'task');
    if (states.length > 0) query.andWhere('task.state IN (:...states)', { states });
    const order = { column: 'createdAt', direction: 'ASC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, { states });
    return presentPage(TaskPage, page, (task) => presentTask(task, ctx.viewer));
  }

  @FieldResolver(() => ReportType, { nullable: true })
  report(@Root() { reportId }: TaskType, @Ctx() ctx: RequestContext) {
    return loadReport(ctx, reportId);
  }

  @Mutation(() => TaskPayload, { description: 'You take a task; an urgent one stops going up.' })
  takeTask(@Ctx() ctx: RequestContext, @Arg('input', () => TakeTaskInput) input: TakeTaskInput) {
    return ctx.run(takeTask, input).then(payload(ctx));
  }

  @Mutation(() => TaskPayload, { description: 'A task is done.' })
  completeTask(@Ctx() ctx: RequestContext, @Arg('input', () => CompleteTaskInput) input: CompleteTaskInput) {
    return ctx.run(completeTask, input).then(payload(ctx));
  }
}

/** The tasks on their report, for those they are meant for. */
@Resolver(() => ReportType)
export class ReportTasksResolver {
  @FieldResolver(() => [TaskType], { description: 'What your roles have to do about it.' })
  async tasks(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<TaskType[]> {
    const tasks = await childrenOf(ctx, Task, report);
    return tasks
      .filter((task) => mayReadTask(ctx.viewer, task).allowed)
      .map((task) => presentTask(task, ctx.viewer));
  }
}

function payload(ctx: RequestContext) {
  return (task: Task): TaskPayload => ({ task: presentTask(task, ctx.viewer) });
}
