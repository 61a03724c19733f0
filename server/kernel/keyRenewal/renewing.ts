import { createHash } from 'node:crypto';
import type { AuditDetails, AuditNote } from '../audit/entry';
import { AuditSealer } from '../audit/sealer';
import type { Clock } from '../clock';
import type { Keys } from '../keys';
import { createLog } from '../log';
import type { Store } from '../store';
import type { Viewer } from '../viewer';

/** A process that is stopped and gets a new key. */
export interface Renewing {
  process: string;
  store: Store;
  keysDir: string;
  /** Its audit checkpoints. */
  checkpointFile: string;
  clock: Clock;
  /** Who does it. */
  operator: Viewer;
}

export const KEY_RENEWED = 'key.renewed';

/** The entry of a renewal. `version` is the new key, or its public half; the entry names it by a hash. */
export function renewalNote(name: string, version: string, details: AuditDetails): AuditNote {
  return {
    action: KEY_RENEWED,
    subject: { type: 'Key', id: versionId(version) },
    details: { key: name, ...details },
  };
}

/** What a version of a key is called in the audit; tells nothing of the key. */
export function versionId(version: string): string {
  return createHash('sha256').update('adal key version').update(version).digest('base64url').slice(0, 22);
}

/** Puts its audit under checkpoints, in the place of the process itself. */
export function sealerFor({ store, clock, checkpointFile, process }: Renewing, keys: Keys): AuditSealer {
  return new AuditSealer(store, keys, clock, checkpointFile, createLog('silent', process));
}
