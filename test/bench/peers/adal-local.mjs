// Adal with the subgraphs in its own process: the in-process transport and the executor of its subgraphs, behind
// the same checks of the signed viewer.
import { join } from 'node:path';
import { federated, subgraphSchema } from '../lib/schema.mjs';
import { dist, require, startAdal } from './adal.mjs';

const { InProcessTransport } = require(join(dist, 'gateway'));
const { openKeys } = require(join(dist, 'kernel'));
const { ViewerReader } = require(join(dist, 'kernel', 'tokens.js'));
const { SubgraphExecutor } = require(join(dist, 'kernel', 'subgraphExecutor.js'));
const graphql = require('../../../node_modules/graphql');

export function start({ signIn }) {
  return startAdal(signIn, () =>
    Object.keys(federated).map((name) => new InProcessTransport(subgraph(name))),
  );
}

function subgraph(name) {
  const executor = new SubgraphExecutor(subgraphSchema(graphql, name));
  const viewers = new ViewerReader(openKeys(process.env.BENCH_KEYS_DIR, name));
  return {
    name,
    isReady: async () => true,
    file: () => Promise.reject(new Error('no files')),
    execute: async (request, token) => executor.execute(request, { viewer: await viewers.read(token) }),
  };
}
