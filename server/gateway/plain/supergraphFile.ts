import { readFileSync } from 'node:fs';
import { Supergraph } from '../executor/index';

const OWN = 'urn:adal:subgraph:';

/** Reads a supergraph that may be served without sign-in. Throws an error for the terminal. */
export function readSupergraph(file: string): Supergraph {
  const supergraph = new Supergraph(readFileSync(file, 'utf8'));
  for (const { name, url } of supergraph.subgraphs) {
    if (url.startsWith(OWN)) {
      throw new Error(
        `${file} is Adal's own supergraph (subgraph ${name}). It is served by "npm start" only: here nobody signs in, ` +
          'and its subgraphs answer none but a signed viewer.',
      );
    }
    if (!isHttp(url)) throw new Error(`Subgraph ${name} has no http address in ${file}: "${url}"`);
  }
  return supergraph;
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
