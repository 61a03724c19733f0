import type { SubgraphName } from '../../contracts/events';
import type { Callers } from '../callers/caller';
import { viewerTokens } from '../callers/viewerTokens';
import { type Keys, Refusal } from '../../kernel';
import type { SubgraphTransport } from '../transports/transport';
import { answer } from './answer';
import { SESSION_COOKIE } from './cookies';
import type { Exchange } from './exchange';

/** Which subgraph makes which kind of file. */
const makers: Record<string, SubgraphName> = {
  coupon: 'casework',
};

const PATH = /^\/files\/((\w+)(?:\/[\w-]+(?:\.\w+)?)+)$/;

/** `/files/<kind>/<id>`: a file that a subgraph makes for the caller. */
export class FilesRoute {
  constructor(
    private readonly transports: ReadonlyMap<string, SubgraphTransport>,
    private readonly callers: Callers,
    private readonly keys: Keys,
  ) {}

  /** Throws a `Refusal`. */
  async answer(exchange: Exchange): Promise<void> {
    const viewer = await this.callerOf(exchange);
    const [, path = '', kind = ''] = PATH.exec(exchange.path) ?? [];
    const transport = Object.hasOwn(makers, kind) ? this.transports.get(makers[kind]) : undefined;
    if (!transport) throw new Refusal('NOT_FOUND');
    const file = await transport.file(path, await viewerTokens(this.keys, viewer)(transport.subgraph));
    const { response } = exchange;
    response.setHeader('content-disposition', `inline; filename="${file.filename.replace(/[^\w.-]/g, '_')}"`);
    // A file is shown by itself: nothing in it may run or load.
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    answer(response, 200, file.contentType, file.body);
  }

  /** A link carries the session cookie, which a link on another site must not profit from. */
  private callerOf(exchange: Exchange) {
    const cookie = exchange.cookie(SESSION_COOKIE);
    if (!cookie || exchange.header('authorization')) return this.callers.resolve(exchange, 'staff');
    const from = exchange.header('sec-fetch-site') ?? 'same-origin';
    if (from !== 'same-origin' && from !== 'none') throw new Refusal('FOREIGN_ORIGIN');
    return this.callers.fromSession(cookie, exchange.askedLanguage);
  }
}
