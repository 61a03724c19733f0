import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { Child } from './child.mjs';
import { startIssuer } from './issuer.mjs';
import { peers } from './peers.mjs';
import { report, summarise } from './report.mjs';
import { federated } from './schema.mjs';

const here = join(import.meta.dirname, '..');
const ROWS = [1, 10, 50];
const CHECKED = 200;
const ACCOUNT = 'duty';

/** `settleMillis` at the start is for the compiler of the engine: a peer with more code needs more of it. */
const full = { rounds: 5, millis: 1400, warmMillis: 300, settleMillis: 8000, connections: 32 };
const quick = { rounds: 1, millis: 800, warmMillis: 300, settleMillis: 2000, connections: 32 };

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      rows: { type: 'string' },
      rounds: { type: 'string' },
      millis: { type: 'string' },
      profile: { type: 'string' },
      out: { type: 'string', default: join(here, 'results.json') },
      write: { type: 'boolean', default: false },
    },
  });
  const plan = { ...(values.quick ? quick : full) };
  if (values.rounds) plan.rounds = Number(values.rounds);
  if (values.millis) plan.millis = Number(values.millis);
  plan.rows = values.rows ? values.rows.split(',').map(Number) : ROWS;
  const chosen = values.only ? peers.filter(({ name }) => values.only.split(',').includes(name)) : peers;
  const directory = mkdtempSync(join(tmpdir(), 'adal-bench-'));
  const children = [];
  try {
    const samples = await measure(chosen, plan, directory, children, values.profile);
    const results = summarise(samples, plan, {
      node: process.version,
      cpu: cpus()[0]?.model,
      cores: cpus().length,
    });
    mkdirSync(join(values.out, '..'), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);
    const text = report(results);
    if (values.write) writePage(text);
    console.log(text);
  } finally {
    for (const child of children) await child.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(chosen, plan, directory, children, profile) {
  const env = { BENCH_KEYS_DIR: join(directory, 'keys') };
  const started = (child) => (children.push(child), child);
  const issuer = await startIssuer();
  children.push(issuer);
  const subgraphs = await started(new Child(join(here, 'subgraphs.mjs'), [], env)).answer();
  const surroundings = {
    BENCH_SURROUNDINGS: JSON.stringify({
      subgraphs,
      supergraph: compose(subgraphs),
      signIn: { issuer: issuer.issuer, account: ACCOUNT, token: issuer.token(ACCOUNT) },
    }),
    ...env,
  };
  const load = started(new Child(join(here, 'load.mjs')));
  await load.answer();

  const targets = [];
  for (const peer of chosen) {
    const profiled = profile === peer.name ? ['--cpu-prof', '--cpu-prof-dir', join(here, 'profiles')] : [];
    const child = started(new Child(join(here, 'peers', 'host.mjs'), [peer.name], surroundings, profiled));
    const target = { ...(await child.answer()), child, peer };
    const rows = plan.rows.filter((first) => answers({ peer }, first));
    for (const first of rows) {
      await load.ask({ target: addressOf(target), first, check: CHECKED });
    }
    const millis = plan.settleMillis / rows.length;
    for (const first of rows) {
      await load.ask({ target: addressOf(target), first, connections: plan.connections, millis });
    }
    targets.push(target);
  }

  const samples = [];
  for (let round = 0; round < plan.rounds; round++) {
    for (const first of plan.rows) {
      // Each round begins with another peer: none is always measured after the same one.
      for (let i = 0; i < targets.length; i++) {
        const target = targets[(i + round) % targets.length];
        if (answers(target, first)) samples.push({ round, ...(await sample(load, target, first, plan)) });
      }
    }
    process.stderr.write(`round ${round + 1} of ${plan.rounds}\n`);
  }
  return samples;
}

async function sample(load, target, first, { connections, millis, warmMillis }) {
  const job = { target: addressOf(target), first, connections };
  await load.ask({ ...job, millis: warmMillis });
  const before = await target.child.ask('usage');
  const { result } = await load.ask({ ...job, millis });
  const after = await target.child.ask('usage');
  return {
    peer: target.peer.name,
    rows: first,
    perSecond: result.answered / result.seconds,
    cpuMicros: (after.cpuMicros - before.cpuMicros) / result.answered,
    p50: result.p50,
    p99: result.p99,
    rss: after.rss,
  };
}

const addressOf = ({ url, headers, asked, peer }) => ({ url, headers, asked, constant: peer.constant });
const answers = ({ peer }, first) => peer.rows === undefined || peer.rows.includes(first);

/** Puts the tables into the page of the documentation. */
function writePage(text) {
  const page = join(here, '..', '..', 'server', 'docs', 'benchmarks.md');
  const before = readFileSync(page, 'utf8').split('## Figures')[0];
  writeFileSync(page, `${before}## Figures\n\nOf ${new Date().toISOString().slice(0, 10)}.\n${text}\n`);
}

function compose(urls) {
  const services = Object.entries(federated).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `${urls[name]}/graphql`,
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
