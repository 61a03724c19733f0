import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Keys } from '../keys';
import { type FormerKey, readFormerKeys, type VouchingKey } from './formerKeys';

/** The newest version of a key, in the form in which it will be kept once it is a former one. */
export function newestVersion(keys: Keys, name: VouchingKey): string {
  return name === 'signing'
    ? createPublicKey(keys.signing).export({ type: 'spki', format: 'der' }).toString('base64')
    : keys.secret('audit').toString('base64');
}

/** The former versions. The newest one may be among the lines where a renewal was cut short: it is not former yet. */
export function formerVersions(keys: Keys, name: VouchingKey): FormerKey[] {
  const newest = newestVersion(keys, name);
  return readFormerKeys(keys.directory, name).filter(({ key }) => key !== newest);
}

/** With which version of its keys a process vouched for what is under a checkpoint. */
export class Vouching {
  private readonly signing: Versions<KeyObject>;
  private readonly audit: Versions<Buffer>;

  constructor(keys: Keys) {
    this.signing = new Versions(keys, 'signing', (key) =>
      createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }),
    );
    this.audit = new Versions(keys, 'audit', (key) => Buffer.from(key, 'base64'));
  }

  /** Which public key the checkpoint must be signed under. */
  signingAt(checkpoint: number): KeyObject {
    return this.signing.at(checkpoint);
  }

  /** Under which key the MACs of its entries must be; null is for entries that are under no checkpoint yet. */
  auditAt(checkpoint: number | null): Buffer {
    return this.audit.at(checkpoint ?? Infinity);
  }
}

class Versions<K> {
  private readonly former: readonly { until: number; key: K }[];
  private readonly newest: K;

  constructor(keys: Keys, name: VouchingKey, parse: (key: string) => K) {
    this.former = formerVersions(keys, name).map(({ until, key }) => ({ until, key: parse(key) }));
    this.newest = parse(newestVersion(keys, name));
  }

  at(checkpoint: number): K {
    return this.former.find(({ until }) => checkpoint <= until)?.key ?? this.newest;
  }
}
