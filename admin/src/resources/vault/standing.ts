import type { KeyRotation } from './operations';

type Seen = Pick<KeyRotation, 'state' | 'skipped' | 'awaitedCertificates'>;

/** The state of a rotation, or what the state alone does not tell: something was passed over, an officer is waited for. */
export function standing({ state, skipped, awaitedCertificates }: Seen): string {
  if (state === 'DONE' && skipped > 0) return 'DONE_IN_PART';
  return state === 'RUNNING' && awaitedCertificates.length > 0 ? 'WAITING' : state;
}
