import { setTimeout as pause } from 'node:timers/promises';
import { Adal } from './support/adal';
import { Caller, option, quantile } from './support/caller';
import { type Attack, attacks } from './support/hostile';
import type { Report } from './support/monitor';

/**
 * `npm run soak:hostile [-- --count 10000 --seed 1]`: ordinary requests alone and beside hostile ones, in turn, so that
 * other work of the machine falls on both. Holds when the slowest hundredth of ordinary requests took at most half as
 * long again, no operation kept the event loop busy for more than 50 ms, and a thousand aliases were refused within 5 ms.
 */
const ORDINARY = [
  'query Mine { me { language permissions } }',
  'query Waiting { reports(first: 20) { nodes { id number state } pageInfo { hasNextPage } } }',
  'query Work { tasks(first: 10) { nodes { id } totalCount } }',
  'query Agencies { partnerAgencies { id code } }',
];
/** Attacks of one turn, and how long ordinary requests are then alone. */
const TURN = 250;
const ALONE_MS = 2_500;
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
  await ordinary(caller, lasting(3_000));
  const aliases = await thousandAliases(caller);
  await adal.report();

  const alone: number[] = [];
  const beside: number[] = [];
  const attacked = new Attacked(adal, stranger, failures);
  for (let left = option('count', 10_000); left > 0; left -= TURN) {
    alone.push(...(await ordinary(caller, lasting(ALONE_MS))));
    let done = false;
    const asked = ordinary(caller, () => !done);
    await attacked.by(Math.min(TURN, left)).finally(() => (done = true));
    beside.push(...(await asked));
  }
  attacked.print();
  const { slowest } = attacked;
  const [before, after] = [quantile(alone, 0.99), quantile(beside, 0.99)];

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

function lasting(ms: number): () => boolean {
  const end = Date.now() + ms;
  return () => Date.now() < end;
}

/** How long each request took, sent one after the other for as long as `goOn` says. */
async function ordinary(caller: Caller, goOn: () => boolean): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; goOn(); i++) took.push((await caller.ask(ORDINARY[i % ORDINARY.length])).tookMs);
  return took;
}

/** Sends attacks one after the other, and keeps the worst that the event loop saw. */
class Attacked {
  readonly slowest = { kind: 'none', busyMs: 0, delayMs: 0 };
  private readonly waiting = attacks(option('count', 10_000), option('seed', 1));
  private readonly codes = new Map<string, number>();
  private readonly busiest = new Map<string, number>();

  constructor(
    private readonly adal: Adal,
    private readonly caller: Caller,
    private readonly failures: string[],
  ) {}

  async by(count: number): Promise<void> {
    await this.adal.report();
    for (let i = 0; i < count; i++) {
      const attack = this.waiting.next().value as Attack;
      const { kind } = attack;
      const answer = await this.caller.attack(attack).catch(() => ({ status: 0, body: '', tookMs: 0 }));
      if (answer.status >= 500 || answer.status === 0)
        this.failures.push(`${kind} was answered ${answer.status}`);
      const code = /"code":"(\w+)"/.exec(answer.body)?.[1] ?? 'answered';
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
      this.note(kind, await this.adal.report());
    }
  }

  /** How often which code was answered, and how busy each kind kept the event loop at most. */
  print(): void {
    const falling = (all: Map<string, number>) => [...all].sort(([, a], [, b]) => b - a);
    for (const [code, times] of falling(this.codes)) console.log(`${code}: ${times}`);
    for (const [kind, ms] of falling(this.busiest))
      console.log(`${kind} kept the loop busy for ${ms.toFixed(0)} ms`);
  }

  private note(kind: string, { busyMs, delayMs }: Report): void {
    this.busiest.set(kind, Math.max(this.busiest.get(kind) ?? 0, busyMs));
    this.slowest.delayMs = Math.max(this.slowest.delayMs, delayMs);
    if (busyMs > this.slowest.busyMs) Object.assign(this.slowest, { kind, busyMs });
  }
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
