import { createHash, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Keys } from './keys';
import { Refusal } from './refusal';
import { Viewer, type ViewerClaims } from './viewer';

const VIEWER_LASTS = '30s';
const PEER_LASTS = '30s';

/** Signs the viewer for one subgraph; valid for half a minute of machine time. Gateway only. */
export function issueViewer(keys: Keys, viewer: ViewerClaims, subgraph: string): Promise<string> {
  return new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'adal-viewer' })
    .setIssuer('gateway')
    .setAudience(subgraph)
    .setIssuedAt()
    .setExpirationTime(VIEWER_LASTS)
    .sign(keys.signing);
}

/** A viewer under a key of the gateway; `until` is when the token ends, epoch milliseconds. */
interface SignedViewer {
  viewer: Viewer;
  until: number;
  key: KeyObject;
}

/** Throws a Refusal NOT_SIGNED_IN. */
async function verifyViewer(keys: Keys, token: string | undefined): Promise<SignedViewer> {
  if (!token) throw new Refusal('NOT_SIGNED_IN');
  try {
    const key = keys.publicKeyOf('gateway');
    const { payload } = await jwtVerify<{ viewer: ViewerClaims }>(token, key, {
      issuer: 'gateway',
      audience: keys.process,
      typ: 'adal-viewer',
      algorithms: ['EdDSA'],
      requiredClaims: ['exp'],
    });
    return { viewer: new Viewer(payload.viewer), until: payload.exp! * 1000, key };
  } catch {
    throw new Refusal('NOT_SIGNED_IN');
  }
}

/** Viewers whose signature was checked and is not over: gateways send the same token for some seconds. */
const REMEMBERED = 2000;

/** Reads viewers' tokens for one process, and checks each signature once. */
export class ViewerReader {
  private readonly known = new LRUCache<string, SignedViewer>({ max: REMEMBERED });

  constructor(private readonly keys: Keys) {}

  /**
   * The viewer under the gateway's signature. Refuses NOT_SIGNED_IN for anything else: a signature of a former key
   * holds no longer, also where it was checked before.
   */
  async read(token: string | undefined): Promise<Viewer> {
    const before = token === undefined ? undefined : this.known.get(token);
    if (before && Date.now() < before.until && before.key === this.keys.publicKeyOf('gateway')) {
      return before.viewer;
    }
    const signed = await verifyViewer(this.keys, token);
    this.known.set(token!, signed);
    return signed.viewer;
  }
}

function bodyHash(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** Signs an event call from this process to another, bound to the body. */
export function issuePeerToken(keys: Keys, audience: string, body: string): Promise<string> {
  return new SignJWT({ body: bodyHash(body) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'adal-peer' })
    .setIssuer(keys.process)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(PEER_LASTS)
    .sign(keys.signing);
}

/** Makes sure that `sender` wrote this body for us. Refuses NOT_SIGNED_IN. */
export async function checkPeerToken(keys: Keys, sender: string, token: string, body: string): Promise<void> {
  try {
    // The name comes from outside and leads to a file.
    if (!/^[a-z]+$/.test(sender)) throw new Error('no process');
    const { payload } = await jwtVerify<{ body: string }>(token, keys.publicKeyOf(sender), {
      issuer: sender,
      audience: keys.process,
      typ: 'adal-peer',
      algorithms: ['EdDSA'],
    });
    if (payload.body !== bodyHash(body)) throw new Error('body differs');
  } catch {
    throw new Refusal('NOT_SIGNED_IN');
  }
}
