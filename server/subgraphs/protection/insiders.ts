import {
  allow,
  type Decision,
  type Lifecycle,
  type Policy,
  Refusal,
  refuse,
  type Viewer,
} from '../../kernel';
import { clearedFor } from './clearance/clearance.policy';

/** What a policy asks of the person alone, before it looks at a record. */
export type Office = (viewer: Viewer) => Decision;

/** Protection is the work of cleared protection officers. */
export const officer: Office = (viewer) => clearedFor(viewer, 'protection:work');
/** The cleared head of the service and the deputy decide what an officer proposes. */
export const approver: Office = (viewer) => clearedFor(viewer, 'protection:approve');
/** Nobody else learns that a protection record exists (R88). */
export const insider: Office = (viewer) => clearedFor(viewer, 'protection:work', 'protection:approve');

/** Policies of the steps of one record: whoever may not read it learns nothing of its state. */
export function stepsOf<S extends string, A extends string, E extends { state: S }>(
  lifecycle: Lifecycle<S, A>,
) {
  return (office: Office, action: A, guard: Policy<E> = allow): Policy<E> =>
    (viewer, record) => {
      for (const decision of [insider(viewer), office(viewer)]) if (!decision.allowed) return decision;
      return lifecycle.can(record.state, action) ? guard(viewer, record) : refuse('WRONG_STATE');
    };
}

/** Refuses whoever took the step before: two persons stand behind this one. */
export function notBy<E>(...earlier: (keyof E)[]): Policy<E> {
  return (viewer, record) =>
    earlier.some((column) => record[column] === viewer.id) ? refuse('SAME_PERSON') : allow();
}

/** Asked after the policy: `viewerActions` lists what a viewer may do once the second factor is shown. */
export function freshFactor(viewer: Viewer): Decision {
  return viewer.steppedUp() ? allow() : refuse('STEP_UP_REQUIRED');
}

/** Throws the refusal of an office: for lists, which have no record to ask. */
export function demand(office: Office, viewer: Viewer): void {
  const decision = office(viewer);
  if (!decision.allowed) throw new Refusal(decision.code);
}
