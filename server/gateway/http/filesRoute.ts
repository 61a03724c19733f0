import type { SubgraphName } from '../../contracts/events';
import type { Callers } from '../callers/caller';
import { viewerTokens } from '../callers/viewerTokens';
import { type Keys, Refusal } from '../../kernel';
import type { SubgraphTransport } from '../transports/transport';
import { answer } from './answer';
import type { Exchange } from './exchange';

/** Which subgraph makes which kind of file. */
const makers: Record<string, SubgraphName> = {
  coupon: 'casework',
};

/** The id has the form of ours: whatever else is typed into an address goes no further. */
const PATH = /^\/files\/((\w+)\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** `/files/<kind>/<id>`: a file that a subgraph makes for the caller. */
export class FilesRoute {
  constructor(
    private readonly transports: ReadonlyMap<string, SubgraphTransport>,
    private readonly callers: Callers,
    private readonly keys: Keys,
  ) {}

  /** Throws a `Refusal`. */
  async answer(exchange: Exchange): Promise<void> {
    const viewer = await this.callers.reader(exchange);
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
}
