// Adal's gateway as the product starts it: sign-in by bearer token, signed viewers and calls, limits, headers,
// masked errors, its own database. Only the graph is another one.
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { federated, OPERATION } from '../lib/schema.mjs';

const require = createRequire(import.meta.url);
const dist = join(import.meta.dirname, '..', '..', '..', 'dist', 'server');
require(join(dist, '..', '..', 'node_modules', 'reflect-metadata'));
const { gatewayStore, HttpTransport, startGateway } = require(join(dist, 'gateway'));
const { composedFiles, writeSchemaFiles } = require(join(dist, 'gateway', 'graph', 'schemaFiles.js'));
const { createClock, createLog, openKeys, Store } = require(join(dist, 'kernel'));
export { dist, require };

/** The gateway has a page of its own that needs this. */
const COLLECT = `type Mutation { collectNotice(input: CollectNoticeInput!): CollectedNotice! }
input CollectNoticeInput { collectCode: String! checkCode: String! idempotencyKey: ID! }
type CollectedNotice {
  reference: String! language: String! date: String! title: String! body: String! signedBy: String! departmentName: String!
}`;

export async function start({ subgraphs, signIn }) {
  return startAdal(signIn, (keys) =>
    Object.entries(subgraphs).map(([name, url]) => new HttpTransport(name, new URL(url), keys)),
  );
}

/** `signIn` says who issues tokens, as in a real installation; `transportsFor` makes the ways to the subgraphs. */
export async function startAdal({ issuer, account, token }, transportsFor) {
  const directory = mkdtempSync(join(tmpdir(), 'adal-bench-'));
  const schemaDir = join(directory, 'schema');
  const keysDir = process.env.BENCH_KEYS_DIR;
  // The list that the panel's build makes: nothing else may be asked.
  const panelDir = join(directory, 'panel');
  mkdirSync(panelDir);
  writeFileSync(join(panelDir, 'operations.json'), JSON.stringify([hash('sha256', OPERATION)]));
  const graph = { ...federated, orders: `${federated.orders}\n${COLLECT}` };
  writeSchemaFiles(schemaDir, composedFiles(Object.entries(graph).map(([name, sdl]) => ({ name, sdl }))));
  // Whoever a call is signed for has to have started once.
  for (const name of Object.keys(federated)) openKeys(keysDir, name);
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const keys = openKeys(keysDir, 'gateway');
  const gateway = await startGateway({
    config: {
      dataDir: directory,
      keysDir,
      publicUrl,
      demo: false,
      openId: {
        issuer,
        clientId: 'adal',
        clientSecret: 'not used here',
        stepUpAcr: 'urn:adal:second-factor',
        accountClaim: 'preferred_username',
      },
      printSpoolDir: directory,
      bankOutDir: directory,
      host: 'localhost',
      port,
      schemaDir,
      panelDir,
      trustProxy: false,
      trustedDocuments: true,
      rates: { account: 100_000_000, address: 600, pages: 6000, unseen: 100 },
    },
    keys,
    store: await Store.open(gatewayStore, `sqlite:${join(directory, 'gateway.db')}`),
    transports: transportsFor(keys),
    clock: createClock(),
    log: createLog('warn', 'bench'),
  });
  await gateway.receive({
    eventId: randomUUID(),
    type: 'reference.published',
    payload: { kind: 'staff', key: account, version: 1, data: { ...staff, account } },
  });
  return { url: `http://127.0.0.1:${port}/graphql`, headers: { authorization: `Bearer ${token}` } };
}

const staff = {
  staffId: 'staff-of-the-bench',
  name: 'Name',
  roles: ['DUTY_OFFICER'],
  departments: ['*'],
  disabled: false,
  language: 'en',
  clearedUntil: null,
};

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
