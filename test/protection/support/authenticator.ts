import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR, isoUint8Array } from '@simplewebauthn/server/helpers';
import { toBase64url } from '../../../server/sealing';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

export interface Origin {
  origin: string;
  relyingPartyId: string;
}

export const HOME: Origin = { origin: 'http://localhost:4000', relyingPartyId: 'localhost' };

/** A security key in software: makes the bytes a real one makes (WebAuthn, section 6), with its own faults on demand. */
export class Authenticator {
  readonly credentialId = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly publicKey: Map<number, number | Uint8Array>;
  counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.publicKey = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
    ]);
  }

  get id(): string {
    return toBase64url(this.credentialId);
  }

  /** What `navigator.credentials.create` gives. */
  create(challenge: string, { origin, relyingPartyId } = HOME, verified = true) {
    const id = Buffer.from(this.credentialId);
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const key = Buffer.from(isoCBOR.encode(this.publicKey as never));
    const data = this.data(relyingPartyId, ATTESTED | PRESENT | (verified ? VERIFIED : 0));
    const authData = new Uint8Array(Buffer.concat([data, Buffer.alloc(16), length, id, key]));
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      credentialId: this.id,
      clientDataJSON: clientData('webauthn.create', challenge, origin),
      attestationObject: toBase64url(isoCBOR.encode(attestation as never)),
    };
  }

  /** What `navigator.credentials.get` gives. */
  get(challenge: Uint8Array, { origin, relyingPartyId } = HOME, verified = true) {
    this.counter += 1;
    const authenticatorData = this.data(relyingPartyId, PRESENT | (verified ? VERIFIED : 0));
    const clientDataJSON = clientData('webauthn.get', toBase64url(challenge), origin);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signed = sign('sha256', Buffer.concat([authenticatorData, hash]), this.privateKey);
    return {
      credentialId: this.id,
      authenticatorData: toBase64url(authenticatorData),
      clientDataJSON,
      signature: toBase64url(signed),
    };
  }

  private data(relyingPartyId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const rpIdHash = createHash('sha256').update(relyingPartyId).digest();
    return Buffer.concat([rpIdHash, Buffer.from([flags]), counter]);
  }
}

function clientData(type: string, challenge: string, origin: string): string {
  return toBase64url(
    isoUint8Array.fromUTF8String(JSON.stringify({ type, challenge, origin, crossOrigin: false })),
  );
}
