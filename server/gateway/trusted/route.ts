import { LessThan } from 'typeorm';
import type { Callers } from '../callers/caller';
import { hashOfText } from '../graph/documents';
import type { Endpoint } from '../graph/endpoint';
import { type Executive, Refusal, type Store, Viewer } from '../../kernel';
import { answerJson } from '../http/answer';
import { readBody } from '../http/body';
import type { Exchange } from '../http/exchange';
import { limits } from '../limits/limits';
import { acceptDocument, withdrawDocument } from './commands/decideDocument';
import { proposeDocument } from './commands/proposeDocument';
import { TrustedDocument } from './trustedDocument.entity';
import { trustedDocumentLifecycle } from './trustedDocument.lifecycle';
import { actionsOnDocument, mayManageDocuments, mayProposeDocument } from './trustedDocument.policy';
import type { TrustedDocuments } from './trustedDocuments';

const PAGE = 50;
const LONGEST_NAME = 100;

interface RouteParts {
  callers: Callers;
  executive: Executive;
  store: Store;
  /** The partners' contract: what is proposed has to be valid there. */
  endpoint: Endpoint;
  /** Absent where every operation is allowed; the list is kept all the same. */
  trusted: TrustedDocuments | undefined;
}

/** Partners propose the operations they mean to send; an administrator accepts and withdraws them. */
export class DocumentRoutes {
  constructor(private readonly parts: RouteParts) {}

  /** A partner's own, whatever became of them; a page at a time, as below. */
  async own(exchange: Exchange): Promise<void> {
    const viewer = await this.viewerOf(exchange, 'partner');
    require(mayProposeDocument(viewer));
    answerJson(exchange.response, 200, (await this.list(exchange, { clientId: viewer.id })).map(present));
  }

  async propose(exchange: Exchange): Promise<void> {
    const viewer = await this.viewerOf(exchange, 'partner');
    const { name, text, idempotencyKey } = await readFields(exchange, ['name', 'text', 'idempotencyKey']);
    if (name.length > LONGEST_NAME) throw new Refusal('BAD_INPUT', {}, { name: 'TOO_LONG' });
    await this.requireValid(text, viewer.id);
    const input = { name, text, hash: hashOfText(text), idempotencyKey };
    const document = await this.parts.executive.run(viewer, proposeDocument, input);
    answerJson(exchange.response, 200, present(document));
  }

  /**
   * All partners', for whoever decides, or those in one `state`: the newest fifty, or the fifty before the one that
   * `after` names. Fewer than fifty are the last.
   */
  async all(exchange: Exchange): Promise<void> {
    const viewer = new Viewer(await this.parts.callers.reader(exchange));
    require(mayManageDocuments(viewer));
    const documents = await this.list(exchange, {});
    answerJson(
      exchange.response,
      200,
      documents.map((document) => ({
        ...present(document),
        viewerActions: actionsOnDocument(viewer, document),
      })),
    );
  }

  accept(exchange: Exchange): Promise<void> {
    return this.decide(exchange, acceptDocument);
  }

  withdraw(exchange: Exchange): Promise<void> {
    return this.decide(exchange, withdrawDocument);
  }

  private async decide(exchange: Exchange, command: typeof acceptDocument): Promise<void> {
    const viewer = await this.viewerOf(exchange, 'staff');
    const { id, expectedVersion, idempotencyKey } = await readFields(exchange, [
      'id',
      'expectedVersion',
      'idempotencyKey',
    ]);
    const input = { id, expectedVersion: Number(expectedVersion), idempotencyKey };
    const document = await this.parts.executive.run(viewer, command, input);
    await this.parts.trusted?.reread();
    answerJson(exchange.response, 200, present(document));
  }

  private async viewerOf(exchange: Exchange, contract: 'staff' | 'partner'): Promise<Viewer> {
    return new Viewer(await this.parts.callers.resolve(exchange, contract));
  }

  private async list({ url }: Exchange, mine: { clientId?: string }): Promise<TrustedDocument[]> {
    const { read } = this.parts.store;
    const state = trustedDocumentLifecycle.states.find((one) => one === url.searchParams.get('state'));
    const after = url.searchParams.get('after');
    if (!state && url.searchParams.has('state')) throw new Refusal('BAD_INPUT', {}, { state: 'INVALID' });
    const those = { ...mine, ...(state && { state }) };
    const last = after === null ? null : await read.findOneBy(TrustedDocument, { ...mine, id: after });
    if (after !== null && !last) throw new Refusal('BAD_INPUT', {}, { after: 'INVALID' });
    const older = last && [
      { ...those, createdAt: LessThan(last.createdAt) },
      { ...those, createdAt: last.createdAt, id: LessThan(last.id) },
    ];
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return read.find(TrustedDocument, { where: older ?? those, order, take: PAGE });
  }

  private async requireValid(text: string, account: string): Promise<void> {
    const faults = await this.parts.endpoint.inspect(text, account);
    if (faults.length > 0) throw new Refusal('BAD_INPUT', {}, { text: 'INVALID' });
  }
}

function require(decision: ReturnType<typeof mayManageDocuments>): void {
  if (!decision.allowed) throw new Refusal(decision.code);
}

function present({ id, version, clientId, name, hash, state, text, createdAt, updatedAt }: TrustedDocument) {
  return { id, version, clientId, name, hash, state, text, createdAt, updatedAt };
}

/** The named fields of a JSON body, each a text or a number. Refuses BAD_INPUT for what is missing. */
async function readFields<N extends string>(
  { request }: Exchange,
  names: readonly N[],
): Promise<Record<N, string>> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new Refusal('MALFORMED_REQUEST', { what: 'content-type' });
  }
  let body: unknown;
  try {
    body = JSON.parse(await readBody(request, limits.bodyBytes));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('MALFORMED_REQUEST', { what: 'JSON' });
  }
  const given = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  const missing = names.filter((name) => !['string', 'number'].includes(typeof given.get(name)));
  if (missing.length > 0) {
    throw new Refusal('BAD_INPUT', {}, Object.fromEntries(missing.map((name) => [name, 'INVALID'])));
  }
  return Object.fromEntries(names.map((name) => [name, String(given.get(name))])) as Record<N, string>;
}
