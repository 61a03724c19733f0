import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Adal } from './support/adal';
import { Caller, option, quantile } from './support/caller';
import type { Turn, TurnReport } from './support/attacker';
import { kindsOfAttack } from './support/hostile';
import type { Report } from './support/monitor';

/**
 * `npm run soak:hostile [-- --count 10000 --seed 1]`: ordinary requests alone and beside hostile ones of a
 * process of their own, kind by kind in turn, so that other work of the machine falls on both. Holds when the slowest
 * hundredth of ordinary requests took at most half as long again, no operation kept the event loop busy for more than
 * 50 ms, and a thousand aliases were refused within 5 ms.
 */
const ORDINARY = [
  'query Mine { me { language permissions } }',
  'query Waiting { reports(first: 20) { nodes { id number state } pageInfo { hasNextPage } } }',
  'query Work { tasks(first: 10) { nodes { id } totalCount } }',
  'query Agencies { partnerAgencies { id code } }',
];
/** How long ordinary requests are alone before each turn of attacks, all of one kind. */
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
  const attacker = new Attacker(adal, await client.tokenOf('officer'));
  const count = Math.ceil(option('count', 10_000) / kindsOfAttack.length);
  for (const kind of kindsOfAttack) {
    await attacker.prepare(kind, count);
    alone.push(...(await ordinary(caller, lasting(ALONE_MS))));
    let done = false;
    const asked = ordinary(caller, () => !done);
    await attacker.attack(kind).finally(() => (done = true));
    beside.push(...(await asked));
  }
  attacker.print();
  failures.push(...attacker.faults);
  const { slowest } = attacker;
  const [before, after] = [quantile(alone, 0.99), quantile(beside, 0.99)];

  if (after > before * SLOWER) failures.push(`p99 rose from ${before.toFixed(1)} to ${after.toFixed(1)} ms`);
  if (slowest.busyMs > BLOCKED_MS)
    failures.push(`${slowest.kind} kept the loop busy for ${slowest.busyMs.toFixed(0)} ms`);
  if (aliases > ALIASES_MS) failures.push(`1000 aliases took ${aliases.toFixed(1)} ms`);
  caller.close();
  stranger.close();
  attacker.close();
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

/** Has attacks sent by a process of their own, and keeps the worst that the gateway's event loop saw. */
class Attacker {
  readonly slowest = { kind: 'none', busyMs: 0, delayMs: 0 };
  readonly faults: string[] = [];
  private readonly child = fork(join(__dirname, 'support', 'attacker.js'));
  private readonly codes = new Map<string, number>();
  private readonly busiest = new Map<string, number>();

  constructor(
    private readonly adal: Adal,
    private readonly token: string,
  ) {}

  async prepare(kind: string, count: number): Promise<void> {
    const turn: Turn = { url: this.adal.url, token: this.token, kind, count, seed: option('seed', 1) };
    this.child.send(turn);
    await once(this.child, 'message');
  }

  async attack(kind: string): Promise<void> {
    await this.adal.report();
    this.child.send('go');
    const [{ codes, faults }] = (await once(this.child, 'message')) as [TurnReport];
    for (const [code, times] of codes) this.codes.set(code, (this.codes.get(code) ?? 0) + times);
    this.faults.push(...faults);
    this.note(kind, await this.adal.report());
  }

  close(): void {
    this.child.disconnect();
  }

  /** How often which code was answered, and how busy each kind kept the event loop at most. */
  print(): void {
    const falling = (all: Map<string, number>) => [...all].sort(([, a], [, b]) => b - a);
    for (const [code, times] of falling(this.codes)) console.log(`${code}: ${times}`);
    for (const [kind, ms] of falling(this.busiest))
      console.log(`${kind} kept the loop busy for ${ms.toFixed(0)} ms`);
  }

  private note(kind: string, { busyMs, delayMs }: Report): void {
    this.busiest.set(kind, busyMs);
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
