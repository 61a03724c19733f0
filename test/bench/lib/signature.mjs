// The check that Adal's own subgraphs make of each call, from the built product.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const dist = join(import.meta.dirname, '..', '..', '..', 'dist', 'server');

/** Throws for a call that Adal's gateway did not make, just now and once. */
export function checkSignature(name) {
  const parts = open(name);
  return async (headers, body) => {
    const viewerToken = headers['x-adal-viewer'];
    parts.calls.check(headers['x-adal-call'], { target: 'POST /graphql', viewerToken, body });
    await parts.viewers.read(viewerToken);
  };
}

function open(name) {
  const { openKeys } = require(join(dist, 'kernel'));
  const { CallChecker } = require(join(dist, 'kernel', 'callSignature.js'));
  const { ViewerReader } = require(join(dist, 'kernel', 'tokens.js'));
  const keys = openKeys(process.env.BENCH_KEYS_DIR, name);
  return { calls: new CallChecker(keys), viewers: new ViewerReader(keys) };
}
