import { issueViewer, type Keys, type ViewerClaims } from '../../kernel';

/** A signature lasts half a minute: one that is used again has at least twenty seconds left. */
const USED_FOR_MS = 10_000;

interface Signed {
  token: Promise<string>;
  until: number;
}

const known = new WeakMap<ViewerClaims, (subgraph: string) => Promise<string>>();

/**
 * Signs the caller for each subgraph: at first need, and anew every few seconds while the same claims are at hand,
 * which is no longer than a copy of the account is remembered.
 */
export function viewerTokens(keys: Keys, viewer: ViewerClaims): (subgraph: string) => Promise<string> {
  let tokens = known.get(viewer);
  if (!tokens) known.set(viewer, (tokens = signer(keys, viewer)));
  return tokens;
}

function signer(keys: Keys, viewer: ViewerClaims): (subgraph: string) => Promise<string> {
  const signed = new Map<string, Signed>();
  return (subgraph) => {
    const now = performance.now();
    const before = signed.get(subgraph);
    if (before && before.until > now) return before.token;
    const token = issueViewer(keys, viewer, subgraph);
    signed.set(subgraph, { token, until: now + USED_FOR_MS });
    return token;
  };
}
