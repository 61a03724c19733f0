import { randomUUID } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import type { Attempts } from '../attempts/attempts';
import { publicClaims } from '../callers/accounts';
import { viewerTokens } from '../callers/viewerTokens';
import type { Endpoint } from '../graph/endpoint';
import { isRefusalCode } from '../../contracts/refusals';
import { type Keys, Refusal } from '../../kernel';
import { answerHtml, statusOf, textOf } from '../http/answer';
import { readForm } from '../http/body';
import type { Exchange } from '../http/exchange';
import { type CollectedNotice, collectedPage, collectForm } from './page';
import { collectTexts } from './texts';

const COLLECT = `mutation CollectNotice($input: CollectNoticeInput!) {
  collectNotice(input: $input) { reference language date title body signedBy departmentName }
}`;

/** Where an applicant reads the answer that waits for him here, with two codes and without an account. */
export class CollectRoute {
  private readonly document: DocumentNode;

  constructor(
    private readonly endpoint: Endpoint,
    private readonly attempts: Attempts,
    private readonly keys: Keys,
  ) {
    this.document = parse(COLLECT);
    const [problem] = validate(endpoint.schema, this.document);
    if (problem) throw new Error(`The staff contract has no mutation for /collect: ${problem.message}`);
  }

  show({ response, language }: Exchange): Promise<void> {
    answerHtml(response, 200, collectForm(language));
    return Promise.resolve();
  }

  async collect(exchange: Exchange): Promise<void> {
    const { response, language } = exchange;
    const form = await readForm(exchange.request);
    const collectCode = form.get('collectCode')?.trim() ?? '';
    const checkCode = form.get('checkCode')?.trim() ?? '';
    try {
      const notice = await this.collectBy(exchange, collectCode, checkCode);
      answerHtml(response, 200, collectedPage(language, notice));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = error.code === 'NOT_FOUND' ? collectTexts[language].notFound : textOf(error, language);
      answerHtml(response, statusOf(error.code), collectForm(language, problem));
    }
  }

  private async collectBy(
    exchange: Exchange,
    collectCode: string,
    checkCode: string,
  ): Promise<CollectedNotice> {
    const forgive = await this.attempts.note({ collectCode, collectAddress: exchange.address });
    const { language } = exchange;
    const viewer = publicClaims(language);
    const result = await this.endpoint.run({
      document: this.document,
      variables: { input: { collectCode, checkCode, idempotencyKey: randomUUID() } },
      context: { viewer, viewerFor: viewerTokens(this.keys, viewer), language },
    });
    const notice = noticeIn(result);
    await forgive();
    return notice;
  }
}

function noticeIn({ data, errors }: ExecutionResult): CollectedNotice {
  const code = errors?.[0]?.extensions.code;
  // A code that cannot be one opens as little as a wrong one.
  if (code === 'BAD_INPUT') throw new Refusal('NOT_FOUND');
  if (isRefusalCode(code)) throw new Refusal(code);
  const { collectNotice } = (data ?? {}) as { collectNotice?: CollectedNotice };
  if (!collectNotice) throw new Refusal('NOT_FOUND');
  return collectNotice;
}
