import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { demoPartners, partnerToken, staffToken } from '../gateway';
import { projectRoot } from '../projectRoot';
import { allFields, fieldsIn, type Harvest, type Operation, operationsOf, variablesFor } from './operations';

/** An account of each role; one of two where two are needed. */
const staffAccounts: readonly string[] = [
  'duty',
  'operator',
  'officer',
  'investigator',
  'manager',
  'ownsecurity',
  'protection',
  'head',
  'deputy',
  'custodian1',
  'secretary',
  'member1',
  'finance',
  'auditor',
  'admin',
];

export interface Exercised {
  /** Every answer as it came, with its headers. */
  answers: Buffer[];
  /** Every file that was handed out. */
  papers: Buffer[];
  requests: number;
  /** Answers with data, and refusals by their codes. */
  outcomes: Map<string, number>;
  /** Root fields that failed for a fault of ours. */
  faults: Set<string>;
  fields: { contract: string; covered: number; all: number; missing: string[]; seen: number }[];
}

interface Seen {
  records: Map<string, { id: string; version: number }>;
  values: Map<string, unknown>;
}

/** Acts that would put the accounts of this exercise out, or the vault to sleep: asked last. */
const last = /^(disable|close|end|withdraw|shred|erase|revoke|destroy|rotate)/;

/** Asks everything that both contracts offer, or what is wanted of it, as everybody; then the same in wrong ways. */
export async function exercise(
  url: string,
  keysDir: string,
  misplaced: readonly string[],
  note: (line: string) => void,
  accounts: readonly string[] = [...staffAccounts, ...demoPartners],
  wanted: (operation: Operation) => boolean = () => true,
): Promise<Exercised> {
  const result: Exercised = {
    answers: [],
    papers: [],
    requests: 0,
    outcomes: new Map(),
    faults: new Set(),
    fields: [],
  };
  for (const contract of ['staff', 'partner'] as const) {
    const schema = buildSchema(readFileSync(join(projectRoot, 'schema', `${contract}.graphql`), 'utf8'));
    const operations = inOrder(operationsOf(schema).filter(wanted));
    const caller = new Caller(url, keysDir, contract, result);
    const asked = new Set<string>();
    const seen: Seen = { records: new Map(), values: new Map() };
    const filled = new Set<string>();
    for (const account of accounts.filter(
      (name) => demoPartners.includes(name) === (contract === 'partner'),
    )) {
      for (const operation of operations) {
        const answer = await caller.ask(account, operation.query, variablesFor(operation, harvestOf(seen)));
        gather(answer.data, seen, filled);
        if (answer.codes.includes('INTERNAL')) result.faults.add(operation.root);
        if (answer.accepted) for (const field of fieldsIn(schema, operation.query)) asked.add(field);
      }
      await caller.file(account, `/files/coupon/${seen.records.get('Report')?.id}`);
      await provoke(caller, account, operations, misplaced);
      note(`${account}: ${operations.length} operations`);
    }
    const all = allFields(schema);
    const missing = all.filter((field) => !asked.has(field));
    const known = all.filter((field) => filled.has(field.split('.')[1]!)).length;
    result.fields.push({
      contract,
      covered: all.length - missing.length,
      all: all.length,
      missing,
      seen: known,
    });
  }
  return result;
}

/** Queries first, so that acts know what there is; then acts; then the queries again, to see what they left. */
function inOrder(operations: Operation[]): Operation[] {
  const queries = operations.filter(({ kind }) => kind === 'query');
  const acts = operations.filter(({ kind }) => kind === 'mutation');
  return [
    ...queries,
    ...acts.filter(({ root }) => !last.test(root)),
    ...acts.filter(({ root }) => last.test(root)),
    ...queries,
  ];
}

function harvestOf({ records, values }: Seen): Harvest {
  return { recordOf: (type) => records.get(type), valueOf: (field) => values.get(field) };
}

/** Remembers identifiers and values of an answer, by type and by name. */
function gather(value: unknown, seen: Seen, filled: Set<string>): void {
  if (Array.isArray(value)) value.forEach((item) => gather(item, seen, filled));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { __typename: type, id, version } = value as { __typename?: string; id?: string; version?: number };
  if (type && id) seen.records.set(type, { id, version: version ?? 1 });
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null) continue;
    filled.add(name);
    if (typeof inner === 'object') gather(inner, seen, filled);
    else if (!seen.values.has(name)) seen.values.set(name, inner);
  }
}

/** Identities put where none belongs: none of it may come back, or stay anywhere. */
async function provoke(
  caller: Caller,
  account: string,
  operations: readonly Operation[],
  misplaced: readonly string[],
): Promise<void> {
  const [first] = operations;
  for (const text of misplaced) {
    const quoted = JSON.stringify(text);
    await caller.ask(account, `{ ${first!.root}(wrong: ${quoted}) { id } }`, {});
    await caller.ask(account, `{ ${quoted} }`, {});
    await caller.ask(account, 'query Leak($first: Int) { __typename }', { first: text });
    await caller.ask(account, 'query Leak($input: String!) { __typename }', { input: [text], [text]: text });
    await caller.file(account, `/files/coupon/${encodeURIComponent(text)}`);
    await caller.file(account, `/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`);
  }
}

interface Answer {
  data: unknown;
  /** Whether it got past validation: to data, or to a refusal of somebody's policy. */
  accepted: boolean;
  codes: string[];
}

/** Refusals before anything is carried out or any policy is asked, and faults. */
const notAccepted =
  /^(GRAPHQL_|TOO_|BODY_|DOCUMENT_|MALFORMED_|NOT_JSON|NOT_SIGNED_IN|ACCOUNT_|PURPOSE_|SUBGRAPH_|INTERNAL|UNKNOWN)/;

class Caller {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly keysDir: string,
    private readonly contract: 'staff' | 'partner',
    private readonly result: Exercised,
  ) {}

  async ask(account: string, query: string, variables: object): Promise<Answer> {
    const path = this.contract === 'staff' ? '/graphql' : '/partner/graphql';
    const text = await this.send(account, path, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = parsed(text);
    const codes = errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN');
    for (const code of codes.length > 0 ? codes : ['data']) {
      this.result.outcomes.set(code, (this.result.outcomes.get(code) ?? 0) + 1);
    }
    return { data, codes, accepted: !codes.some((code) => notAccepted.test(code)) };
  }

  async file(account: string, path: string): Promise<void> {
    await this.send(account, path, {});
  }

  private async send(account: string, path: string, init: RequestInit): Promise<string> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await this.token(account)}`,
      ...(this.contract === 'partner' && { 'x-acting-official': 'Leak Search', 'x-purpose': 'Leak search' }),
    };
    const response = await fetch(`${this.url}${path}`, { ...init, headers });
    const body = Buffer.from(await response.arrayBuffer());
    this.result.requests += 1;
    this.result.answers.push(Buffer.from(JSON.stringify([...response.headers])), body);
    if (response.headers.get('content-type') === 'application/pdf') this.result.papers.push(body);
    return body.toString();
  }

  private token(account: string): Promise<string> {
    let token = this.tokens.get(account);
    if (!token) {
      token =
        this.contract === 'staff'
          ? staffToken(this.url, account, true)
          : partnerToken(this.url, account, this.keysDir);
      this.tokens.set(account, token);
    }
    return token;
  }
}

function parsed(text: string): { data?: unknown; errors?: { extensions?: { code?: string } }[] } {
  try {
    return JSON.parse(text) as { data?: unknown };
  } catch {
    return { errors: [{ extensions: { code: 'NOT_JSON' } }] };
  }
}
