import { command, type CommandContext } from '../../../../kernel';
import { settleDeadline } from '../../deadline/settleDeadline';
import { note } from '../../report/note';
import { settleTasks } from '../openTask';
import { Task } from '../task.entity';
import type { CompleteTaskInput, TakeTaskInput } from '../task.inputs';
import { taskLifecycle } from '../task.lifecycle';
import { mayCompleteTask, mayReadTask, mayTakeTask } from '../task.policy';

/** Somebody takes a task; an urgent one stops being escalated (R98). */
export const takeTask = command({
  name: 'takeTask',
  result: Task,
  mayRead: mayReadTask,
  async handle(ctx, { id, expectedVersion }: TakeTaskInput) {
    const task = await ctx.lock(Task, id, mayReadTask, expectedVersion);
    ctx.require(mayTakeTask(ctx.viewer, task));
    ctx.move(task, taskLifecycle, 'take');
    task.takenById = ctx.viewer.id;
    await calmDown(ctx, task);
    await note(ctx, task.reportId, 'task.taken', { kind: task.kind });
    return ctx.save(task);
  },
});

/** A task is done. */
export const completeTask = command({
  name: 'completeTask',
  result: Task,
  mayRead: mayReadTask,
  async handle(ctx, { id, expectedVersion }: CompleteTaskInput) {
    const task = await ctx.lock(Task, id, mayReadTask, expectedVersion);
    ctx.require(mayCompleteTask(ctx.viewer, task));
    ctx.move(task, taskLifecycle, 'complete');
    await calmDown(ctx, task);
    await note(ctx, task.reportId, 'task.completed', { kind: task.kind });
    return ctx.save(task);
  },
});

/** R98: once somebody has an urgent report in hand, its term is met and nobody else is pressed any longer. */
async function calmDown(ctx: CommandContext, task: Task): Promise<void> {
  if (task.kind !== 'URGENT_TRANSFER') return;
  await settleDeadline(ctx, task.reportId, 'URGENT_TRANSFER');
  await settleTasks(ctx, task.reportId, 'URGENT_TRANSFER', task.id);
}
