import { randomUUID } from 'node:crypto';
import type { EventPayloads } from '../../../server/contracts/events';
import { type CommandContext, event, Refusal } from '../../../server/kernel';
import type { TestDatabase } from '../../support/databases';
import { Folder } from './folder';
import { Line } from './line';
import { openWorld, viewer, type World } from './world';

type Message = EventPayloads['payout.refused'];
const sender = viewer('sender');

/** Two subgraphs: one tells, the other files a folder for each event it takes in. */
export async function openPair(open: () => Promise<TestDatabase>) {
  const line = new Line();
  const listener = {
    /** What the handler does with an event before it files it. */
    mood: (_message: Message): void => undefined,
  };
  const to = await openWorld(await open(), {
    name: 'rewards',
    subscriptions: {
      'payout.refused': async (ctx: CommandContext, message: Message) => {
        await file(ctx, message);
        listener.mood(message);
      },
    },
  });
  const from = await openWorld(await open(), { transport: line });
  line.ends.register('rewards', to.running);
  return {
    ...{ from, to, line, listener },
    /** Tells so many events of a stream, in one act. */
    tell: (stream: string, ...numbers: (number | string)[]) => tell(from, stream, numbers),
    /** What was taken in of a stream, in order. */
    async heard(stream: string): Promise<string[]> {
      const rows = await to.store.read.find(Folder, { where: { departmentCode: stream } });
      return rows.sort((a, b) => Number(a.title.split('#')[1]) - Number(b.title.split('#')[1])).map(titleOf);
    },
    async waiting(): Promise<{ stream: string; parked: boolean; lastError: string; attempts: number }[]> {
      const sql = 'SELECT stream, parked, lastError, attempts FROM outbox_event ORDER BY seq';
      const rows: { stream: string; parked: number; lastError: string; attempts: number }[] =
        await from.store.read.query(sql);
      return rows.map((row) => ({ ...row, parked: Boolean(row.parked) }));
    },
    async close(): Promise<void> {
      line.letGo();
      await from.close();
      await to.close();
    },
  };
}

export type Pair = Awaited<ReturnType<typeof openPair>>;

const titleOf = ({ title }: Folder) => title.split('#')[0];

/** The order of filing is in the title: rows of one instant have no other. */
async function file(ctx: CommandContext, { payoutId, reason }: Message): Promise<void> {
  const count = await ctx.manager.count(Folder);
  const title = `${reason}#${count}`;
  const folder = { id: randomUUID(), title, departmentCode: payoutId, filedAt: ctx.now, sealed: false };
  await ctx.save(ctx.create(Folder, folder));
  ctx.record('message.filed', { type: 'Folder', id: folder.id });
}

async function tell({ running }: World, stream: string, numbers: (number | string)[]): Promise<void> {
  await running.executive.transact(sender, async (ctx) => {
    for (const n of numbers)
      ctx.emit(event('payout.refused', stream, { payoutId: stream, reason: String(n) }));
    ctx.record('message.told', { type: 'Stream', id: stream });
  });
}

/** A handler's own "no". */
export function refuses(message: Message): never {
  throw new Refusal('NOT_FOUND', { reason: message.reason });
}
