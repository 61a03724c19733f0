// The three subgraphs, in one process and behind three ports. A body that was answered before is answered from
// memory: what is measured are the gateways in front, and on a small machine the subgraphs must not be the narrows.
import { createServer } from 'node:http';
import * as graphql from 'graphql';
import { compileQuery } from 'graphql-jit';
import { checkSignature } from './lib/signature.mjs';
import { federated, subgraphSchema } from './lib/schema.mjs';

const MOST_ANSWERS = 100_000;

async function serve(name) {
  const schema = subgraphSchema(graphql, name);
  const compiled = new Map();
  const answers = new Map();
  const check = checkSignature(name);

  const answer = async (body) => {
    const { query, variables, operationName } = JSON.parse(body);
    let run = compiled.get(query);
    if (!run) {
      const document = graphql.parse(query);
      const errors = graphql.validate(schema, document);
      run = errors.length > 0 ? () => ({ errors }) : compileQuery(schema, document, operationName).query;
      compiled.set(query, run);
    }
    return Buffer.from(JSON.stringify(await run({}, {}, variables ?? {})));
  };

  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      try {
        const raw = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        const body = raw.toString('utf8');
        // Calls that claim to come from Adal are checked as its own subgraphs check them.
        if (request.headers['x-adal-viewer'] !== undefined) await check(request.headers, body);
        let bytes = answers.get(body);
        if (!bytes) {
          if (answers.size > MOST_ANSWERS) answers.clear();
          answers.set(body, (bytes = await answer(body)));
        }
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
        response.end(bytes);
      } catch (error) {
        console.error(`${name}: ${error.stack}`);
        response.writeHead(500).end();
      }
    });
  });
  server.keepAliveTimeout = 120_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [name, `http://127.0.0.1:${server.address().port}`];
}

process.send(Object.fromEntries(await Promise.all(Object.keys(federated).map(serve))));
process.on('disconnect', () => process.exit(0));
