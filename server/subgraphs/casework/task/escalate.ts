import type { RunningSubgraph, Worker } from '../../../kernel';
import { systemViewer } from '../../../kernel';
import { note } from '../report/note';
import { Report } from '../report/report.entity';
import { openTask } from './openTask';
import { Task } from './task.entity';

const WAITS_MS = 15 * 60_000;
const MOST_AT_ONCE = 50;

/** R98: an urgent report nobody took within a quarter of an hour goes up as well. */
export function escalationWorker(running: RunningSubgraph): Worker {
  const { clock, store } = running.around;
  return {
    name: 'escalation',
    everyMs: 5_000,
    async run() {
      const before = new Date(clock.now().getTime() - WAITS_MS).toISOString();
      const waiting = await store.read
        .createQueryBuilder(Task, 'task')
        .where(`task.kind = 'URGENT_TRANSFER' AND task.state = 'OPEN' AND task.escalatedAt IS NULL`)
        .andWhere('task.createdAt <= :before', { before })
        .limit(MOST_AT_ONCE)
        .getMany();
      for (const { id } of waiting) await escalate(running, id);
    },
  };
}

async function escalate(running: RunningSubgraph, id: string): Promise<void> {
  await running.executive.transact(systemViewer(running.name), async (ctx) => {
    const task = await ctx.lockWhere(Task, { id });
    if (!task || task.state !== 'OPEN' || task.escalatedAt) return;
    task.escalatedAt = ctx.now;
    await ctx.save(task);
    const report = await ctx.manager.findOneByOrFail(Report, { id: task.reportId });
    const next = task.role === 'HEAD_OF_SERVICE' ? 'DEPUTY' : 'HEAD_OF_SERVICE';
    const further = await openTask(ctx, report, 'URGENT_TRANSFER', next, task.dueAt);
    further.escalatedAt = ctx.now;
    await ctx.save(further);
    await note(ctx, report.id, 'task.escalated');
  });
}
