// The load generator, in a process of its own: a fixed number of connections, each with one request in flight, on
// bare sockets. Variables differ from request to request; every answer must be 200 without errors, and a sample
// of them is compared with what it has to be.
import { connect } from 'node:net';
import { deepStrictEqual } from 'node:assert';
import { expected, variants } from './lib/data.mjs';
import { OPERATION } from './lib/schema.mjs';

const COMPARE_EVERY = 97;

function requestBytes({ url, headers }, body) {
  const { host, pathname } = new URL(url);
  const lines = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** The body of a whole response in `bytes`, or undefined while it is not whole. */
function bodyOf(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`${head}\n${bytes.toString('utf8', end)}`);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) {
    const whole = end + 4 + Number(length[1]);
    return bytes.length >= whole ? bytes.subarray(end + 4, whole) : undefined;
  }
  return bytes.subarray(-5).toString('latin1') === '0\r\n\r\n' ? dechunk(bytes.subarray(end + 4)) : undefined;
}

function dechunk(bytes) {
  const parts = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.toString('latin1', at, line), 16);
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

function askedOf(first, constant) {
  return variants(first).map((variables) => ({
    body: JSON.stringify({ query: OPERATION, variables }),
    answer: expected(constant ? { first, from: 0 } : variables),
  }));
}

class Load {
  constructor(target, first) {
    this.port = Number(new URL(target.url).port);
    this.host = new URL(target.url).hostname;
    // A peer with a graph of its own says what to ask and what has to come back.
    this.asked = target.asked?.[first] ?? askedOf(first, target.constant);
    this.requests = this.asked.map(({ body }) => requestBytes(target, body));
    this.next = 0;
    this.answered = 0;
    this.latencies = [];
  }

  check(place, body) {
    deepStrictEqual(JSON.parse(body.toString('utf8')), this.asked[place].answer);
  }

  /** One connection that asks until `until`, epoch milliseconds, or `count` times. */
  ask({ until = Infinity, count = Infinity, checkAll = false }) {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.host, port: this.port, noDelay: true });
      let received = [];
      let place = 0;
      let asked = 0;
      let sentAt = 0;
      const send = () => {
        if (asked === count || Date.now() >= until) {
          socket.destroy();
          return resolve();
        }
        asked += 1;
        place = this.next++ % this.requests.length;
        sentAt = performance.now();
        socket.write(this.requests[place]);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () =>
        asked === count || Date.now() >= until ? resolve() : reject(new Error('closed early')),
      );
      socket.on('data', (chunk) => {
        try {
          received.push(chunk);
          const body = bodyOf(received.length === 1 ? chunk : Buffer.concat(received));
          if (!body) return;
          received = [];
          this.latencies.push(performance.now() - sentAt);
          this.answered += 1;
          if (body.includes('"errors"')) throw new Error(body.toString('utf8').slice(0, 500));
          if (checkAll || this.answered % COMPARE_EVERY === 0) this.check(place, body);
          send();
        } catch (error) {
          socket.destroy();
          reject(error);
        }
      });
    });
  }
}

async function run({ target, first, connections, millis, check }) {
  const load = new Load(target, first);
  if (check) {
    await load.ask({ count: check, checkAll: true });
    return { answered: load.answered };
  }
  const started = performance.now();
  const until = Date.now() + millis;
  await Promise.all(Array.from({ length: connections }, () => load.ask({ until })));
  const seconds = (performance.now() - started) / 1000;
  const sorted = load.latencies.sort((a, b) => a - b);
  return {
    answered: load.answered,
    seconds,
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p99: sorted[Math.floor(sorted.length * 0.99)],
  };
}

process.on('message', (job) => {
  run(job).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.stack }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
