import { setTimeout as pause } from 'node:timers/promises';
import { demoPartners, partnerToken, staffToken } from '../gateway';

interface GraphAnswer<T> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** A refusal or error of the graph, with its stable code. */
export class GraphRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields?: Record<string, string>,
  ) {
    super(`${code}: ${message}`);
  }
}

const KEEPS_TRYING_MS = 90_000;
const AGAIN_AFTER_MS = 500;
const UNAVAILABLE = new Set(['SUBGRAPH_UNAVAILABLE', 'SEALING_KEY_UNAVAILABLE']);

/**
 * Calls the graph over HTTP as the demo realm's accounts: signs in by the real flow, keeps the token, and
 * repeats a request that met a part of the system that was down. Safe, because every act has its key.
 */
export class GraphClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly keysDir: string,
    /** Hears every answer as it came. */
    private readonly hear: (answer: string) => void = () => undefined,
  ) {}

  /** The answer's data, whole. Throws `GraphRefusal` for the first error. */
  async ask<T>(
    account: string,
    query: string,
    variables: object = {},
    options: { stepUp?: boolean; language?: string } = {},
  ): Promise<T> {
    const until = Date.now() + KEEPS_TRYING_MS;
    for (;;) {
      try {
        return await this.askOnce<T>(account, query, variables, options);
      } catch (error) {
        const down = !(error instanceof GraphRefusal) || UNAVAILABLE.has(error.code);
        if (!down || Date.now() > until) throw error;
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  /** The account's access token, for those who call by other means. */
  tokenOf(account: string): Promise<string> {
    return this.token(account, false);
  }

  /** A file of the gateway, as the account. */
  async file(account: string, path: string): Promise<{ status: number; type: string; body: Buffer }> {
    const response = await fetch(`${this.url}${path}`, { headers: await this.headers(account, {}) });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: Buffer.from(await response.arrayBuffer()) };
  }

  private async askOnce<T>(
    account: string,
    query: string,
    variables: object,
    options: { stepUp?: boolean; language?: string },
  ): Promise<T> {
    const path = demoPartners.includes(account) ? '/partner/graphql' : '/graphql';
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: await this.headers(account, options),
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    this.hear(text);
    const { data, errors } = JSON.parse(text) as GraphAnswer<T>;
    const [error] = errors ?? [];
    if (error) {
      const { code = 'UNKNOWN', fields } = error.extensions ?? {};
      throw new GraphRefusal(String(code), error.message, fields as Record<string, string> | undefined);
    }
    if (!data) throw new GraphRefusal('NO_DATA', `HTTP ${response.status}`);
    return data;
  }

  private async headers(
    account: string,
    { stepUp = false, language = 'ru' }: { stepUp?: boolean; language?: string },
  ): Promise<Record<string, string>> {
    return {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': language,
      authorization: `Bearer ${await this.token(account, stepUp)}`,
      ...(demoPartners.includes(account) && {
        'x-acting-official': 'Demo Official',
        'x-purpose': 'Demonstration',
      }),
    };
  }

  private token(account: string, stepUp: boolean): Promise<string> {
    const key = stepUp ? `${account}+` : account;
    let token = this.tokens.get(key);
    if (!token) {
      token = demoPartners.includes(account)
        ? partnerToken(this.url, account, this.keysDir)
        : staffToken(this.url, account, stepUp);
      this.tokens.set(key, token);
      token.catch(() => this.tokens.delete(key));
    }
    return token;
  }
}
