import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphClient } from '../../server/client/graph';
import { sealFor } from '../../server/client/seal';
import type { Identity } from '../../server/sealing';
import { Adal } from './support/adal';
import { Caller, option, quantile, type RawAnswer } from './support/caller';
import { attacks } from './support/hostile';

/**
 * `npm run soak:load [-- --minutes 10]`: mixed load of several roles at once: lists, acts, operations never seen
 * before, refusals. Holds when every act is written, nothing else is refused than should be, the heap after garbage
 * collection stays within a tenth of what it was after warming up, and no handle is left open at the end.
 */
const ACCOUNTS = ['duty', 'officer', 'manager', 'secretary', 'admin'];
const LISTS = [
  'query Reports($first: Int!) { reports(first: $first) { nodes { id number state timeline { at } deadlines { dueAt } } totalCount } }',
  'query Tasks($first: Int!) { tasks(first: $first) { nodes { id } totalCount } }',
  'query Notices($first: Int!) { notices(first: $first) { nodes { id state } } }',
];
const DRAFT =
  'mutation Draft($input: DraftProtocolInput!) { draftProtocol(input: $input) { protocol { id } } }';
const speaker: Identity = {
  kind: 'NATURAL_PERSON',
  surname: 'Нагрузкина',
  firstName: 'Проба',
  residence: 'Астана, Сығанақ көшесі, 1',
  emailIsSafe: false,
};
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
  const failures = new Map<string, number>();
  let acts = 0;
  const callers = await Promise.all(
    ACCOUNTS.map(async (account) => new Caller(adal.url, await client.tokenOf(account))),
  );
  // Accounts reach the gateway one after the other.
  for (const caller of callers)
    while ((await caller.ask('{ me { language } }')).status !== 200) await pause(100);
  const busy = callers.map(async (caller, who) => {
    const hostile = attacks(Number.MAX_SAFE_INTEGER, who);
    const send = async (kind: Kind, i: number): Promise<RawAnswer> => {
      if (kind === 'act') return caller.ask(DRAFT, { input: await draft(adal, client) });
      if (kind === 'new')
        return caller.ask(`query Q${who}x${i} { me { language } reports(first: 3) { nodes { id } } }`);
      if (kind === 'hostile') return caller.attack(hostile.next().value!);
      return caller.ask(LISTS[i % LISTS.length], { first: 1 + (i % 50) });
    };
    for (let i = 0; Date.now() < end; i++) {
      const kind = kindOf(ACCOUNTS[who], i);
      const answer = await send(kind, i);
      took.push(answer.tookMs);
      const failure = failureOf(kind, answer);
      if (failure) failures.set(failure, (failures.get(failure) ?? 0) + 1);
      else if (kind === 'act') acts += 1;
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
  const ok = growth <= FLAT && failures.size === 0 && acts > 0 && status === 0 && left.length === 0;
  for (const [failure, times] of failures) console.log(`FAILED: ${failure}, ${times} times`);
  console.log(
    `soak:load ${ok ? 'ok' : 'FAILED'}: ${took.length} requests, ${acts} acts written, p50 ${quantile(took, 0.5).toFixed(1)} ms, ` +
      `p99 ${quantile(took, 0.99).toFixed(1)} ms, heap ${(growth * 100).toFixed(1)} % after warm-up, ` +
      `stopped with ${status}, handles left: ${left.length === 0 ? 'none' : left.join(', ')}`,
  );
  process.exitCode = ok ? 0 : 1;
}

/** Acts, lists, operations never seen before, and those made to be refused. */
type Kind = 'act' | 'list' | 'new' | 'hostile';

function kindOf(account: string, i: number): Kind {
  if (i % 20 === 0 && account === 'duty') return 'act';
  if (i % 10 === 3) return 'new';
  return i % 10 === 7 ? 'hostile' : 'list';
}

/** What is wrong with an answer. Only who may not see a list is refused, and what is hostile. */
function failureOf(kind: Kind, { status, body }: RawAnswer): string | undefined {
  const code = /"code":"(\w+)"/.exec(body)?.[1];
  const lawful =
    kind === 'hostile' || code === undefined || (kind !== 'act' && code === 'MISSING_PERMISSION');
  return status < 500 && lawful ? undefined : `${kind} was answered ${status} ${code}`;
}

/** An oral statement, sealed as the panel does it. */
async function draft(adal: Adal, client: GraphClient): Promise<object> {
  const idempotencyKey = randomUUID();
  return {
    idempotencyKey,
    departmentCode: '71',
    language: 'RU',
    text: 'Проверка под нагрузкой: вымышленное сообщение.',
    hasResidence: true,
    hasWorkPlace: false,
    hasIdDocument: false,
    envelope: await sealFor(client, 'duty', adal.keysDir, speaker, idempotencyKey),
  };
}

void main();
