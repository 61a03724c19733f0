import { LessThanOrEqual } from 'typeorm';
import { type CommandContext, type RunningSubgraph, systemViewer, type Worker } from '../../kernel';
import { BreakGlass } from './breakGlass/breakGlass.entity';
import { breakGlassLifecycle } from './breakGlass/breakGlass.lifecycle';
import { takeBack } from './breakGlass/lend';
import { lockBreakGlass, saveBreakGlass } from './breakGlass/record';
import { decide, lockRequest } from './roleRequest/pendingRequest';
import { RoleRequest } from './roleRequest/roleRequest.entity';

const EVERY_MS = 5_000;

/**
 * Ends what has had its time: requests nobody answered, roles that were lent. The gateway counts the time of a lent
 * role by itself, so that it is gone on the second; this writes it down.
 */
export function timeIsUp({ executive, around }: RunningSubgraph): Worker {
  const { read } = around.store;
  const each = async <E extends { id: string }>(
    rows: E[],
    end: (ctx: CommandContext, row: E) => Promise<unknown>,
  ) => {
    for (const row of rows) {
      await executive
        .transact(systemViewer('directory'), (ctx) => end(ctx, row))
        .catch((error: unknown) => around.log.error({ err: error, id: row.id }, 'cannot be ended'));
    }
  };
  return {
    name: 'timeIsUp',
    everyMs: EVERY_MS,
    async run() {
      const over = LessThanOrEqual(new Date());
      const unanswered = await read.findBy(RoleRequest, { state: 'PENDING', expiresAt: over });
      await each(unanswered, async (ctx, { id }) => decide(ctx, await lockRequest(ctx, id), 'expire'));
      const unopened = await read.findBy(BreakGlass, { state: 'REQUESTED', expiresAt: over });
      await each(unopened, (ctx, row) => endOf(ctx, row, 'expire'));
      const lent = await read.findBy(BreakGlass, { state: 'OPEN', endsAt: over });
      await each(lent, (ctx, row) => endOf(ctx, row, 'end'));
    },
  };
}

async function endOf(ctx: CommandContext, { id, version }: BreakGlass, action: 'expire' | 'end') {
  const record = await lockBreakGlass(ctx, { id, expectedVersion: version });
  ctx.move(record, breakGlassLifecycle, action);
  record.endedAt = new Date();
  if (action === 'end') await takeBack(ctx, record);
  return saveBreakGlass(ctx, record, action === 'end' ? 'ended' : 'expired');
}
