import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Adal } from './support/adal';
import { Caller, option, quantile } from './support/caller';
import { attacks } from './support/hostile';

/**
 * `npm run soak:load [-- --minutes 10]`: mixed load of several roles at once: lists, acts, operations never seen
 * before, refusals. Holds when the heap after garbage collection stays within a tenth of what it was after warming up,
 * and no handle is left open at the end.
 */
const ACCOUNTS = ['duty', 'officer', 'manager', 'secretary', 'admin'];
const LISTS = [
  'query Reports($first: Int!) { reports(first: $first) { nodes { id number state timeline { at } deadlines { dueAt } } totalCount } }',
  'query Tasks($first: Int!) { tasks(first: $first) { nodes { id } totalCount } }',
  'query Notices($first: Int!) { notices(first: $first) { nodes { id state } } }',
];
const DRAFT =
  'mutation Draft($input: DraftProtocolInput!) { draftProtocol(input: $input) { protocol { id } } }';
const SAMPLES = 20;
const WARM = 0.3;
const FLAT = 0.1;
const BETWEEN_MS = 5;

async function main(): Promise<void> {
  const adal = await Adal.start('together');
  const client = adal.client();
  const end = Date.now() + option('minutes', 10) * 60_000;
  const began = Date.now();
  const took: number[] = [];
  let failed = 0;
  const callers = await Promise.all(
    ACCOUNTS.map(async (account) => new Caller(adal.url, await client.tokenOf(account))),
  );
  const busy = callers.map(async (caller, who) => {
    const hostile = attacks(Number.MAX_SAFE_INTEGER, who);
    for (let i = 0; Date.now() < end; i++) {
      const answer = await send(caller, who, i, hostile);
      took.push(answer.tookMs);
      if (answer.status >= 500) failed += 1;
      await pause(BETWEEN_MS);
    }
  });
  const heaps: { at: number; bytes: number }[] = [];
  const every = (end - began) / SAMPLES;
  while (Date.now() < end - every / 2) {
    await pause(every);
    heaps.push({ at: (Date.now() - began) / (end - began), bytes: (await adal.report('collect')).heapUsed });
    console.log(
      `${Math.round((Date.now() - began) / 1000)} s: ${Math.round(heaps.at(-1)!.bytes / 1024)} kB, ${took.length} requests`,
    );
  }
  await Promise.all(busy);
  for (const caller of callers) caller.close();
  const { status, left } = await adal.stop();

  const warm = heaps.filter(({ at }) => at >= WARM).map(({ bytes }) => bytes);
  // Compares halves, not single samples: what is kept for a moment comes and goes.
  const [first, second] = [warm.slice(0, warm.length >> 1), warm.slice(warm.length >> 1)].map((some) =>
    quantile(some, 0.5),
  );
  const growth = second / first - 1;
  const ok = growth <= FLAT && failed === 0 && status === 0 && left.length === 0;
  console.log(
    `soak:load ${ok ? 'ok' : 'FAILED'}: ${took.length} requests, ${failed} failed, p50 ${quantile(took, 0.5).toFixed(1)} ms, ` +
      `p99 ${quantile(took, 0.99).toFixed(1)} ms, heap ${(growth * 100).toFixed(1)} % after warm-up, ` +
      `stopped with ${status}, handles left: ${left.length === 0 ? 'none' : left.join(', ')}`,
  );
  process.exitCode = ok ? 0 : 1;
}

function send(caller: Caller, who: number, i: number, hostile: Iterator<{ body: string | Buffer }>) {
  if (i % 20 === 0 && ACCOUNTS[who] === 'duty') return caller.ask(DRAFT, { input: draft() });
  // One never seen before, and one made to be refused.
  if (i % 10 === 3)
    return caller.ask(`query Q${who}x${i} { me { language } reports(first: 3) { nodes { id } } }`);
  if (i % 10 === 7) return caller.send(hostile.next().value.body as Buffer);
  return caller.ask(LISTS[i % LISTS.length], { first: 1 + (i % 50) });
}

function draft(): object {
  return {
    idempotencyKey: randomUUID(),
    departmentCode: '71',
    language: 'RU',
    text: 'Проверка под нагрузкой: вымышленное сообщение.',
  };
}

void main();
