import { CALL_HEADER, CallSigner, type Keys } from '../../server/kernel';

/** Headers of a call as the gateway makes it, signed with `keys` for one subgraph. */
export function callHeaders(
  keys: Keys,
  subgraph: string,
  viewerToken: string | undefined,
  body: string,
  target = 'POST /graphql',
): Record<string, string> {
  const call = { target, viewerToken: viewerToken ?? '', body };
  return {
    'content-type': 'application/json',
    [CALL_HEADER]: new CallSigner(keys, subgraph).sign(call, 10_000),
    ...(viewerToken !== undefined && { 'x-adal-viewer': viewerToken }),
  };
}
