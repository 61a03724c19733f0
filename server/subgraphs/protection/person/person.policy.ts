import { allow, type Decision, refuse, type Viewer } from '../../../kernel';

/** That a person is protected, and how; never who it is. Staff with the permission only, no partner ever (R88). */
export function mayReadPerson(viewer: Viewer): Decision {
  return viewer.kind === 'staff' && viewer.has('person:read') ? allow() : refuse('MISSING_PERMISSION');
}
