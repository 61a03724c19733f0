import type { Permission } from '../../../contracts/roles';
import { allow, type Decision, refuse, type Viewer } from '../../../kernel';
import { realDay } from './cleared';

/** Staff with one of the permissions and a clearance that stands today. */
export function clearedFor(viewer: Viewer, ...anyOf: Permission[]): Decision {
  if (viewer.kind !== 'staff' || !anyOf.some((permission) => viewer.has(permission))) {
    return refuse('MISSING_PERMISSION');
  }
  return viewer.cleared(realDay()) ? allow() : refuse('NOT_CLEARED');
}
