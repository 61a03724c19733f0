import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getIntrospectionQuery, type OperationDefinitionNode, parse } from 'graphql';
import { staffToken } from '../../server/gateway/cli/tokens';
import { introspectionRules } from '../../server/gateway/graph/introspectionRules';
import { admit } from '../../server/gateway/limits/admission';
import { costOf } from '../../server/gateway/limits/cost';
import { budgets, limits } from '../../server/gateway/limits/limits';
import { fragmentsOf } from '../../server/kernel/fragments';
import { Caller } from '../soak/support/caller';
import { codesOf, World } from './support/world';

const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i));

const tooMuch: Record<string, string> = {
  TOO_MANY_TOKENS: `{ me { ${'id '.repeat(limits.tokens)} } }`,
  TOO_DEEP: `{ ${'a { '.repeat(limits.depth)} b ${'} '.repeat(limits.depth)} }`,
  TOO_MANY_ALIASES: `{ me { ${times(limits.aliases + 1, (i) => `a${i}: id`).join(' ')} } }`,
  TOO_MANY_ROOT_FIELDS: `{ ${times(limits.rootFields + 1, () => 'refuses').join(' ')} }`,
  TOO_MANY_FIELDS: `{ me { ${'id '.repeat(limits.fields)} } }`,
  TOO_REPETITIVE: `{ me { ${'id '.repeat(200)} } }`,
  TOO_MANY_DEFINITIONS: times(limits.definitions + 1, (i) => `query Q${i} { refuses }`).join(' '),
  TOO_MANY_VARIABLES: `query (${times(limits.variables + 1, (i) => `$v${i}: Int`).join(' ')}) { refuses }`,
  DOCUMENT_TOO_LONG: `{ refuses } #${'x'.repeat(limits.characters)}`,
  FRAGMENT_CYCLE: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  TOO_MANY_DIRECTIVES: `{ me { ${'id @skip(if: false) '.repeat(limits.directives + 1)} } }`,
  INTROSPECTION_APART: '{ me { id } __schema { queryType { name } } }',
};

describe('limits', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open();
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  it.each(Object.entries(tooMuch))('refuses with %s', async (code, query) => {
    const answer = await world.askWith(token, query);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual([code]);
  });

  it('refuses a thousand aliases', async () => {
    const query = `{ ${times(1000, (i) => `a${i}: refuses`).join(' ')} }`;
    expect(codesOf(await world.askWith(token, query))).toEqual(['TOO_MANY_TOKENS']);
  });

  it('looks through the text that is executed: none is hidden in an address', async () => {
    const ask = async (search: string) => {
      const caller = new Caller(world.url, token);
      const { body } = await caller.get(search);
      caller.close();
      return body;
    };
    const many = times(40, (i) => `a${i}:me{id}`).join('%20');
    const known = await ask('?query=query%20A{me{id}}');
    expect(known).toContain('"data"');
    expect(await ask(`?operationName=B&query=query%20A{me{id}}#%0Aquery%20B{${many}}`)).not.toContain('a39');
    expect(await ask(`?query=query%20A{me{id}}#%0Aquery%20B{${many}}`)).toBe(known);
    expect(await ask(`?#&query={${many}}`)).not.toContain('"data"');
    expect(await ask(`?query={__typename}&variables={"a":${'['.repeat(5000)}}`)).toContain('TOO_DEEP');
  });

  it('counts every use of a fragment, but walks each once', () => {
    const levels = times(100, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const bomb = `{ ...F0 } ${levels.join(' ')} fragment F100 on Query { refuses }`;
    expect(() => admit(bomb)).toThrow('TOO_MANY_ROOT_FIELDS');
  });

  it('weighs spreads of no fragment, however they nest', () => {
    const levels = times(18, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expect(() => admit(`{ ...F0 } ${levels.join(' ')}`)).toThrow('TOO_MANY_FIELDS');
  });

  it('weighs both fragments of one name', () => {
    const heavy = `fragment F on Me { ${'id '.repeat(limits.fields + 1)} }`;
    const twice = `{ refuses } ${heavy} fragment F on Me { id }`;
    expect(() => admit(twice)).toThrow('TOO_MANY_FIELDS');
  });

  it('weighs fragments that nobody uses', () => {
    const unused = times(3, (i) => `fragment F${i} on Me { ${'id '.repeat(limits.fields)} }`);
    expect(() => admit(`{ refuses } ${unused.join(' ')}`)).toThrow('TOO_MANY_FIELDS');
  });

  it('takes the questions that tools and the panel ask', () => {
    expect(() => admit(getIntrospectionQuery())).not.toThrow();
    const fragments = times(20, (i) => `fragment F${i} on Report { id number }`);
    const spreads = times(20, (i) => `...F${i}`).join(' ');
    expect(() => admit(`{ reports { ${spreads} } } ${fragments.join(' ')}`)).not.toThrow();
  });

  it('weighs the heaviest operation of a document', async () => {
    const answer = await world.askWith(token, `query A { refuses } query B ${tooMuch.TOO_DEEP}`);
    expect(codesOf(answer)).toEqual(['TOO_DEEP']);
  });

  it('refuses a body over the limit, announced or not', async () => {
    const answer = await world.askWith(token, '{ me { id } }', {
      variables: { filling: 'x'.repeat(limits.bodyBytes) },
    });
    expect(answer.status).toBe(413);
    expect(codesOf(answer)).toEqual(['BODY_TOO_LARGE']);

    const unannounced = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 5; i++) controller.enqueue(Buffer.alloc(limits.bodyBytes / 4, 120));
        controller.close();
      },
    });
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: unannounced,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('takes a large envelope inside the limit', async () => {
    const answer = await world.askWith(token, '{ me { id } }', {
      variables: { filling: 'x'.repeat(limits.bodyBytes - 1000) },
    });
    expect(answer.status).toBe(200);
  });

  it('refuses headers over the limit', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      headers: { 'x-filling': 'x'.repeat(limits.headerBytes) },
    });
    expect(response.status).toBe(431);
  });

  it('refuses several operations in one request', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify([{ query: '{ me { id } }' }]),
    });
    expect(response.status).toBe(400);
    expect(codesOf((await response.json()) as never)).toEqual(['BATCHING_REFUSED']);
  });

  it('refuses JSON that is none', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{',
    });
    expect(codesOf((await response.json()) as never)).toEqual(['MALFORMED_REQUEST']);
  });

  it('shows the schema to whoever is signed in, and to nobody else', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await world.askWith(token, query)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await world.askWith('x', query)).status).toBe(401);
  });
});

describe('what asking about the schema costs', () => {
  const priceIn = (contract: 'staff' | 'partner') => {
    const sdl = readFileSync(join(__dirname, `../../schema/${contract}.graphql`), 'utf8');
    const schema = buildSchema(sdl);
    const rules = introspectionRules(schema);
    return (query: string) => {
      const document = parse(query);
      const [operation] = document.definitions as OperationDefinitionNode[];
      return costOf(schema, rules, operation, fragmentsOf(document)) as number;
    };
  };
  const all = getIntrospectionQuery({
    ...{ inputValueDeprecation: true, directiveIsRepeatable: true, oneOf: true },
    ...{ specifiedByUrl: true, schemaDescription: true },
  });
  const again = (count: number, fields: string) => times(count, (i) => `a${i}: ${fields}`).join(' ');

  it('leaves room for what tools ask, of either contract', () => {
    expect(priceIn('staff')(all)).toBeLessThan(budgets.staff * 0.9);
    expect(priceIn('partner')(all)).toBeLessThan(budgets.partner * 0.9);
  });

  it.each([
    [
      'everything again under other names',
      `{ __schema { types { ${again(10, 'fields { type { fields { name } } }')} } } }`,
    ],
    [
      'the largest type again and again',
      `{ __type(name: "Query") { ${again(30, 'fields { type { fields { type { name } } } }')} } }`,
    ],
    [
      'what is behind each type',
      `{ __schema { types { fields { ${again(15, 'type { kind ofType { kind ofType { name } } }')} } } } }`,
    ],
  ])('leaves none for %s', (_, query) => {
    expect(() => admit(query)).not.toThrow();
    expect(priceIn('staff')(query)).toBeGreaterThan(budgets.staff);
  });
});
