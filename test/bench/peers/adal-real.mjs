// All of Adal in one process, on SQLite, with reports of its own: what its own subgraphs cost.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, freePort, require } from './adal.mjs';

const { startEmbedded } = require(join(dist, 'boot', 'embedded.js'));
const { readConfig } = require(join(dist, 'config.js'));
const { GraphClient } = require(join(dist, 'client', 'graph.js'));
const { enterDemoStatements } = require(join(dist, 'demo', 'enterStatements.js'));
const { staffToken } = require(join(dist, 'gateway', 'cli', 'tokens.js'));

const QUERY = `query Reports($first: Int!, $offset: Int!) {
  reports(first: $first, offset: $offset) {
    totalCount
    nodes { id number state registeredAt department { code name(lang: EN) } receivedBy { name } rewardStatus }
  }
}`;

const REGISTER = `mutation Register($input: RegisterReportInput!) { registerReport(input: $input) { report { id } } }`;
/** A page of fifty, from any of four places. */
const REPORTS = 60;

/** Anonymous statements beside those of the demo realm. */
async function enterReports(client) {
  for (let i = 0; i < REPORTS; i++) {
    const input = {
      idempotencyKey: `bench-statement-${i}`,
      ...{ channel: 'POST', applicantKind: 'ANONYMOUS', departmentCode: '75', language: 'RU' },
      ...{
        category: 'CORRUPTION_FACT',
        text: `Statement ${i} of the bench`,
        impending: false,
        warningCertified: false,
      },
      confirmingDocuments: 0,
    };
    await client.ask('duty', REGISTER, { input });
  }
}

export async function start() {
  const config = readConfig({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'adal-bench-')),
    PORT: String(await freePort()),
    DEMO: '1',
    LOG_LEVEL: 'error',
    RATE_LIMIT_ACCOUNT: '100000000',
  });
  const { url } = await startEmbedded(config);
  await enterDemoStatements(url, config.keysDir);
  await enterReports(new GraphClient(url, config.keysDir));
  const headers = { authorization: `Bearer ${await staffToken(url, 'officer', false)}` };
  const asked = {};
  for (const first of [1, 10, 50]) {
    asked[first] = await Promise.all(
      [0, 1, 2, 3].map(async (offset) => {
        const body = JSON.stringify({ query: QUERY, variables: { first, offset } });
        const init = { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } };
        const answer = await (await fetch(`${url}/graphql`, init)).json();
        if (answer.errors || answer.data.reports.nodes.length !== first)
          throw new Error(JSON.stringify(answer));
        return { body, answer };
      }),
    );
  }
  return { url: `${url.replace('localhost', '127.0.0.1')}/graphql`, headers, asked };
}
