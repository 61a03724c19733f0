import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import type { Departure } from '../departure';

/** A whole answer. */
export interface Collected {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What went wrong, and whether the other side had begun to answer. */
export class NotAnswered extends Error {
  constructor(
    readonly begun: boolean,
    cause: unknown,
  ) {
    super('not answered', { cause });
  }

  /** undici's code for the failure. */
  get code(): string {
    return (this.cause as { code?: string } | undefined)?.code ?? '';
  }
}

/**
 * Sends a request and takes its whole answer, without streams in between: answers are small and read at once.
 * Rejects with `NotAnswered`; with the signal's reason when that aborts.
 */
export function collect(
  pool: Pool,
  options: Dispatcher.DispatchOptions,
  signal: Departure | undefined,
): Promise<Collected> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    let controller: Dispatcher.DispatchController | undefined;
    let left = false;
    const chunks: Buffer[] = [];
    const answer: Collected = { status: 0, headers: {}, body: EMPTY };
    const leave = () => {
      left = true;
      reject(signal?.reason as Error);
      controller?.abort(signal?.reason as Error);
    };
    const stay = () => signal?.removeEventListener('abort', leave);
    signal?.addEventListener('abort', leave);
    pool.dispatch(options, {
      onRequestStart(started) {
        controller = started;
        if (left) started.abort(signal?.reason as Error);
      },
      onResponseStart(_, status, headers) {
        answer.status = status;
        answer.headers = headers as IncomingHttpHeaders;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        stay();
        answer.body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        resolve(answer);
      },
      onResponseError(_, error) {
        stay();
        reject(new NotAnswered(answer.status !== 0, error));
      },
    });
  });
}

const EMPTY = Buffer.alloc(0);
