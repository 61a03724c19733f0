import type { RunningSubgraph, Worker } from '../../../kernel';
import { systemViewer } from '../../../kernel';
import { note } from '../report/note';
import { Report } from '../report/report.entity';
import { Task } from './task.entity';
import { escalate } from './urgent';

const MOST_AT_ONCE = 50;

/** R98: an urgent report nobody took in time goes up as well, step by step. */
export function escalationWorker(running: RunningSubgraph): Worker {
  const { clock, store } = running.around;
  return {
    name: 'escalation',
    everyMs: 5_000,
    async run() {
      const now = clock.now().toISOString();
      const waiting = await store.read
        .createQueryBuilder(Task, 'task')
        .where(`task.state = 'OPEN' AND task.escalatedAt IS NULL`)
        .andWhere('task.escalatesAt <= :now', { now })
        .orderBy('task.escalatesAt')
        .limit(MOST_AT_ONCE)
        .getMany();
      for (const { id } of waiting) await goUp(running, id);
    },
  };
}

async function goUp(running: RunningSubgraph, id: string): Promise<void> {
  await running.executive.transact(systemViewer(running.name), async (ctx) => {
    const task = await ctx.lockWhere(Task, { id });
    if (!task || task.state !== 'OPEN' || task.escalatedAt) return;
    const report = await ctx.manager.findOneByOrFail(Report, { id: task.reportId });
    await escalate(ctx, task, report);
    await note(ctx, report.id, 'task.escalated');
  });
}
