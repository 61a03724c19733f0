// node:http and a constant: what the protocol and the load generator alone allow.
import { expected } from '../lib/data.mjs';
import { listen } from '../lib/listen.mjs';

export async function start() {
  const answers = new Map(
    [1, 10, 50].map((first) => [first, Buffer.from(JSON.stringify(expected({ first, from: 0 })))]),
  );
  return listen((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const bytes = answers.get(variables.first);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
      response.end(bytes);
    });
  });
}
