import { readFileSync } from 'node:fs';
import { type DirectiveNode, Kind, parse, visit } from 'graphql';
import { Supergraph } from '../executor/index';

const OWN = 'urn:adal:subgraph:';

/** Reads a supergraph that may be served without sign-in. Throws an error for the terminal. */
export function readSupergraph(file: string): Supergraph {
  const sdl = readFileSync(file, 'utf8');
  refuseWhatIsNotServed(file, sdl);
  const supergraph = new Supergraph(sdl);
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

function refuseWhatIsNotServed(file: string, sdl: string): void {
  visit(parse(sdl, { noLocation: true }), {
    Directive(directive) {
      const what = notServed(directive);
      if (what) throw new Error(`${file} cannot be served: ${what}`);
    },
  });
}

/** What a supergraph may say and the planner passes over: fields would be answered wrongly. */
function notServed({ name, arguments: given = [] }: DirectiveNode): string | undefined {
  if (name.value === 'join__owner')
    return 'it was composed by federation 1. Compose its subgraphs by federation 2.';
  if (given.some((argument) => argument.name.value === 'contextArguments'))
    return 'arguments of its fields come from a context (@fromContext).';
  const applied = given.find((argument) => argument.name.value === 'name')?.value;
  if (name.value === 'join__directive' && applied?.kind === Kind.STRING && applied.value === 'connect')
    return 'fields of it come from connectors (@connect), not from subgraphs.';
  return undefined;
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
