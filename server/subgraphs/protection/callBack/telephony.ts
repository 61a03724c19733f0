import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fetch } from 'undici';
import { writeOnce } from '../outFiles';

/** What the exchange needs to connect an extension with a number that the extension does not see. */
export interface CallOrder {
  id: string;
  extension: string;
  /** E.164. Leaves the vault for the exchange, and for nobody else. */
  number: string;
}

/** `LATER`: it certainly did not arrive. `IN_DOUBT`: it may have, and is never sent again by itself. */
export type OrderAnswer = 'HANDED_OVER' | 'REFUSED' | 'LATER' | 'IN_DOUBT';

/** The exchange, seen from the vault. */
export interface Telephony {
  place(order: CallOrder): Promise<OrderAnswer>;
  /** Takes an order back if the exchange has not fetched it. */
  remove(orderId: string): Promise<void>;
}

/** An exchange that picks up orders from a directory: one file a call. */
export function openCallDirectory(directory: string): Telephony {
  const fileOf = (orderId: string) => join(directory, `${orderId}.json`);
  return {
    async place(order) {
      await writeOnce(fileOf(order.id), Buffer.from(`${JSON.stringify(order)}\n`));
      return 'HANDED_OVER';
    },
    remove: (orderId) => rm(fileOf(orderId), { force: true }),
  };
}

const PATIENCE_MS = 10_000;
/** Nothing was sent where no connection came about. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * An exchange that takes orders over HTTP: POST of the order, with its id as `Idempotency-Key`. 2xx and 409 (it knows
 * the id already) mean that it has the order, any other 4xx that it refuses it.
 */
export function openExchange(url: string): Telephony {
  return {
    async place(order) {
      try {
        const { status, body } = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': order.id },
          body: JSON.stringify(order),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        await body?.cancel();
        if (status < 300 || status === 409) return 'HANDED_OVER';
        if (status === 429 || status === 503) return 'LATER';
        return status < 500 ? 'REFUSED' : 'IN_DOUBT';
      } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as { code?: string };
        return code && NEVER_SENT.has(code) ? 'LATER' : 'IN_DOUBT';
      }
    },
    // What was sent is with the exchange.
    remove: async () => undefined,
  };
}
