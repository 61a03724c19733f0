import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the gateway says that every part is ready. Throws an Error after a minute. */
export async function untilReady(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`Not ready in time: ${(await answer?.text()) ?? 'no answer'}`);
    await pause(100);
  }
}
