import { timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import { Refusal, type Store } from '../../kernel';
import type { Attempts } from '../attempts/attempts';
import { SECOND_FACTOR_ACR } from '../config';
import { answerHtml, statusOf, textOf } from '../http/answer';
import { readForm } from '../http/body';
import { type Exchange, isLanguage } from '../http/exchange';
import type { SignInAudit } from '../signIn/audit';
import { DEMO_PASSWORD, demoStaff } from './accounts';
import { errorPage, signInPage } from './pages';
import { asksSecondFactor } from './policy';
import { OIDC_PATH } from './clients';
import { stepOfCode, useStep } from './secondFactor';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The demo realm's sign-in pages: password, second factor, or both on one page. */
export class InteractionPages {
  constructor(
    private readonly provider: Provider,
    private readonly store: Store,
    private readonly attempts: Attempts,
    private readonly audit: SignInAudit,
  ) {}

  async answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    let interaction: Interaction;
    try {
      interaction = await this.provider.interactionDetails(request, response);
    } catch {
      const expired = textOf(new Refusal('SIGN_IN_EXPIRED'), exchange.language);
      return answerHtml(response, 400, errorPage(exchange.language, expired));
    }
    if (exchange.method !== 'POST') return this.show(exchange, interaction);
    const form = await readForm(request);
    const asked = whatIsAsked(interaction);
    const account = asked.account ?? form.get('account')?.trim() ?? '';
    try {
      await this.check(exchange, account, asked, form);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.show(exchange, interaction, error, account);
    }
    await this.forgetOther(interaction, account);
    const client = String(interaction.params.client_id);
    await this.audit.succeeded(account, { client, secondFactor: asked.withCode });
    const login = {
      accountId: account,
      remember: false,
      ...(asked.withCode && { acr: SECOND_FACTOR_ACR, amr: ['pwd', 'otp'] }),
    };
    await this.provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }

  private show(exchange: Exchange, interaction: Interaction, refusal?: Refusal, typed?: string): void {
    const { response } = exchange;
    const language = languageOf(exchange, interaction);
    const page = signInPage({
      language,
      ...whatIsAsked(interaction),
      action: `${OIDC_PATH}/interaction/${interaction.uid}?lang=${language}`,
      proposedAccount: typed ?? hintOf(interaction),
      ...(refusal && { problem: textOf(refusal, language) }),
    });
    answerHtml(response, refusal ? statusOf(refusal.code) : 200, page);
  }

  /**
   * Counts the try first; the same refusal, after the same work, whether the account, the password or the code is wrong.
   */
  private async check(
    exchange: Exchange,
    account: string,
    asked: Asked,
    form: URLSearchParams,
  ): Promise<void> {
    const forgive = await this.attempts.note({ signInAccount: account, signInAddress: exchange.address });
    const exists = demoStaff.includes(account);
    const passwordRight = asked.account !== undefined || sameText(form.get('password') ?? '', DEMO_PASSWORD);
    // What is typed for an account that does not exist could be anything, a password too: it is not written down.
    const fail = async (): Promise<never> => {
      await this.audit.failed(exists ? account : 'unknown');
      throw new Refusal('SIGN_IN_FAILED');
    };
    const step = asked.withCode ? stepOfCode(account, form.get('code') ?? '') : undefined;
    if (!exists || !passwordRight || step === null) return fail();
    const fresh = step === undefined || (await useStep(this.store, account, step));
    await forgive();
    // Whoever sends a right code again was not guessing.
    if (!fresh) throw new Refusal('CODE_USED');
  }

  /** Another person at the same browser: the provider forgets the one before instead of asking about it. */
  private async forgetOther(interaction: Interaction, account: string): Promise<void> {
    const { session } = interaction;
    if (!session?.uid || session.accountId === account) return;
    await (await this.provider.Session.findByUid(session.uid))?.destroy();
    delete (session as { uid?: string }).uid;
    await interaction.persist();
  }
}

interface Asked {
  /** Known already: only the second factor is asked. */
  account?: string;
  withCode: boolean;
}

/** A step-up of someone whom the provider still knows asks for the code alone; else the password is asked too. */
function whatIsAsked({ params, session }: Interaction): Asked {
  const withCode = asksSecondFactor(params);
  const known = session?.accountId !== undefined && params.login_hint === session.accountId;
  return { withCode, ...(withCode && known && { account: session.accountId }) };
}

function hintOf({ params }: Interaction): string | undefined {
  return typeof params.login_hint === 'string' ? params.login_hint : undefined;
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The language chosen on the page; before that, the one the panel was in when it sent the browser here. */
function languageOf(exchange: Exchange, { params }: Interaction): Exchange['language'] {
  const asked = typeof params.ui_locales === 'string' ? params.ui_locales : undefined;
  return !exchange.search.includes('lang=') && isLanguage(asked) ? asked : exchange.language;
}
