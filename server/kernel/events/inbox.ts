import type { EventPayloads } from '../../contracts/events';
import type { CommandContext } from '../command';
import type { Executive } from '../execute';
import { NotNow, Refusal } from '../refusal';
import { isDuplicateKey } from '../store';
import { InboxEvent } from '../tables';
import { systemViewer } from '../viewer';
import { type Delivery, DeliveryRefused } from './event';

type Handlers = {
  [T in keyof EventPayloads]?: (ctx: CommandContext, payload: EventPayloads[T]) => Promise<void>;
};

/**
 * Handles an event in one transaction with the note that it came; one that came before is done already.
 * Throws `DeliveryRefused` with a code when the handler refuses or the event is not subscribed to; the code is
 * NOT_NOW where the handler can take nothing in for the time being.
 */
export async function takeIn(
  executive: Executive,
  subgraph: string,
  handlers: Handlers,
  { eventId, type, payload }: Delivery,
): Promise<void> {
  const handle = handlers[type] as ((ctx: CommandContext, payload: unknown) => Promise<void>) | undefined;
  if (!handle) throw new DeliveryRefused('NOT_SUBSCRIBED');
  try {
    await executive.transact(systemViewer(subgraph), async (ctx) => {
      if (await ctx.manager.existsBy(InboxEvent, { eventId })) return;
      await ctx.manager.insert(InboxEvent, { eventId, receivedAt: new Date() });
      await handle(ctx, payload);
    });
  } catch (error) {
    if (isDuplicateKey(error) && (await executive.hasReceived(eventId))) return;
    if (error instanceof NotNow) throw new DeliveryRefused('NOT_NOW');
    if (error instanceof Refusal) throw new DeliveryRefused(error.code);
    throw error;
  }
}
