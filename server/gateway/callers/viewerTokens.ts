import { issueViewer, type Keys, type ViewerClaims } from '../../kernel';

/** Signs the caller for each subgraph that a request touches: at first need, once. */
export function viewerTokens(keys: Keys, viewer: ViewerClaims): (subgraph: string) => Promise<string> {
  const signed = new Map<string, Promise<string>>();
  return (subgraph) => {
    let token = signed.get(subgraph);
    if (!token) signed.set(subgraph, (token = issueViewer(keys, viewer, subgraph)));
    return token;
  };
}
