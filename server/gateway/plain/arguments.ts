import { parseArgs } from 'node:util';

export const usage = `Usage: npm run gateway -- --supergraph FILE [--port N] [--host H] [--label L]...

Serves a federation 2 supergraph at /graphql and at /, and says at /healthz that it runs. Subgraphs are called where
the supergraph says they are. Nobody signs in: whoever reaches the port may ask.

  --supergraph FILE  the supergraph as a composition wrote it
  --port N           4000 unless given
  --host H           localhost unless given; 0.0.0.0 is open to the network
  --label L          switches on a label of a progressive @override; may be repeated
  --help             this text
`;

export interface PlainArguments {
  supergraph: string;
  host: string;
  port: number;
  labels: Set<string>;
}

/** Nothing when help was asked for. Throws an error for the terminal. */
export function readArguments(given: readonly string[]): PlainArguments | undefined {
  const { values } = parseArgs({
    args: [...given],
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string', default: '4000' },
      host: { type: 'string', default: 'localhost' },
      label: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const { supergraph, host, label } = values;
  if (!supergraph) throw new Error('--supergraph FILE is missing');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is no port`);
  return { supergraph, host, port, labels: new Set(label) };
}
