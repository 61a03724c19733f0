import type { RefusalCode } from '../contracts/refusals';
import type { Viewer } from './viewer';

/** What a policy answers: yes, or a no with its reason. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly code: RefusalCode };

const yes: Decision = { allowed: true };

export function allow(): Decision {
  return yes;
}

export function refuse(code: RefusalCode): Decision {
  return { allowed: false, code };
}

/** A policy of a record: may this viewer do this to it? */
export type Policy<E> = (viewer: Viewer, record: E) => Decision;

/**
 * Names of the acts the viewer may take on the record now, for `viewerActions`: the policy's word and
 * the lifecycle's, so that a panel shows exactly what a command will accept.
 */
export function actionsOpenTo<E>(viewer: Viewer, record: E, policies: Record<string, Policy<E>>): string[] {
  return Object.entries(policies)
    .filter(([, may]) => may(viewer, record).allowed)
    .map(([name]) => name);
}
