import { setTimeout as pause } from 'node:timers/promises';
import { Adal } from './support/adal';
import { Caller, option, quantile } from './support/caller';
import { attacks } from './support/hostile';

/**
 * `npm run soak:hostile [-- --count 10000 --seed 1]`: ordinary requests alone, then beside hostile ones. Holds when
 * the slowest hundredth of ordinary requests took at most half as long again, no operation kept the event loop busy
 * for more than 50 ms, and a thousand aliases were refused within 5 ms.
 */
const ORDINARY = [
  'query Mine { me { language permissions } }',
  'query Waiting { reports(first: 20) { nodes { id number state } pageInfo { hasNextPage } } }',
  'query Work { tasks(first: 10) { nodes { id } totalCount } }',
  'query Agencies { partnerAgencies { id code } }',
];
const SLOWER = 1.5;
const BLOCKED_MS = 50;
const ALIASES_MS = 5;

async function main(): Promise<void> {
  const adal = await Adal.start('apart');
  const client = adal.client();
  const caller = new Caller(adal.url, await client.tokenOf('duty'));
  const stranger = new Caller(adal.url, await client.tokenOf('officer'));
  const failures: string[] = [];

  await untilKnown(caller);
  await untilKnown(stranger);
  for (const query of ORDINARY) {
    const { status, body } = await caller.ask(query);
    if (status !== 200 || body.includes('"errors"'))
      failures.push(`ordinary request failed: ${body.slice(0, 200)}`);
  }
  await ordinary(caller, () => Date.now() + 3_000);
  const aliases = await thousandAliases(caller);
  await adal.report();
  const alone = await ordinary(caller, () => Date.now() + 10_000);
  await adal.report();

  let done = false;
  const beside = ordinary(caller, () => (done ? 0 : Number.MAX_SAFE_INTEGER));
  const slowest = await attack(adal, stranger, failures);
  done = true;
  const [before, after] = [quantile(alone, 0.99), quantile(await beside, 0.99)];

  if (after > before * SLOWER) failures.push(`p99 rose from ${before.toFixed(1)} to ${after.toFixed(1)} ms`);
  if (slowest.busyMs > BLOCKED_MS)
    failures.push(`${slowest.kind} kept the loop busy for ${slowest.busyMs.toFixed(0)} ms`);
  if (aliases > ALIASES_MS) failures.push(`1000 aliases took ${aliases.toFixed(1)} ms`);
  caller.close();
  stranger.close();
  const { status } = await adal.stop();
  if (status !== 0) failures.push(`stopped with status ${status}`);
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  console.log(
    `soak:hostile ${failures.length === 0 ? 'ok' : 'FAILED'}: p99 ${before.toFixed(1)} -> ${after.toFixed(1)} ms ` +
      `(x ${(after / before).toFixed(2)}), loop busy at most ${slowest.busyMs.toFixed(0)} ms (${slowest.kind}), ` +
      `delayed at most ${slowest.delayMs.toFixed(0)} ms, 1000 aliases ${aliases.toFixed(1)} ms`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** Accounts reach the gateway one after the other. */
async function untilKnown(caller: Caller): Promise<void> {
  while ((await caller.ask(ORDINARY[0])).status !== 200) await pause(100);
}

/** How long each request took, sent one after the other until `end` has passed. */
async function ordinary(caller: Caller, end: () => number): Promise<number[]> {
  const took: number[] = [];
  const until = end();
  for (let i = 0; Date.now() < until && Date.now() < end(); i++) {
    took.push((await caller.ask(ORDINARY[i % ORDINARY.length])).tookMs);
  }
  return took;
}

/** Sends them all; the worst that the event loop saw, and which kind was sent then. */
async function attack(adal: Adal, caller: Caller, failures: string[]) {
  const count = option('count', 10_000);
  const slowest = { kind: 'none', busyMs: 0, delayMs: 0 };
  const codes = new Map<string, number>();
  const waiting = attacks(count, option('seed', 1));
  const one = async (): Promise<void> => {
    for (const { kind, body } of waiting) {
      const answer = await caller.send(body).catch(() => ({ status: 0, body: '', tookMs: 0 }));
      if (answer.status >= 500 || answer.status === 0) failures.push(`${kind} was answered ${answer.status}`);
      const code = /"code":"(\w+)"/.exec(answer.body)?.[1] ?? 'answered';
      codes.set(code, (codes.get(code) ?? 0) + 1);
      const { busyMs, delayMs } = await adal.report();
      slowest.delayMs = Math.max(slowest.delayMs, delayMs);
      if (busyMs > slowest.busyMs) Object.assign(slowest, { kind, busyMs });
    }
  };
  await one();
  for (const [code, times] of [...codes].sort(([, a], [, b]) => b - a)) console.log(`${code}: ${times}`);
  return slowest;
}

/** The middle of many tries, milliseconds, the way over HTTP included. */
async function thousandAliases(caller: Caller): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < 100; i++) {
    const aliases = Array.from({ length: 1000 }, (_, n) => `a${n}: me { language }`).join(' ');
    took.push((await caller.ask(`query T${i} { ${aliases} }`)).tookMs);
  }
  return quantile(took, 0.5);
}

void main();
