import type { Permission } from '../../../contracts/roles';
import { allow, type Decision, refuse, type Viewer } from '../../../kernel';
import { realDay } from './cleared';

/** Staff with the permission and a clearance that stands today. */
export function clearedFor(viewer: Viewer, permission: Permission): Decision {
  if (viewer.kind !== 'staff' || !viewer.has(permission)) return refuse('MISSING_PERMISSION');
  return viewer.cleared(realDay()) ? allow() : refuse('NOT_CLEARED');
}
