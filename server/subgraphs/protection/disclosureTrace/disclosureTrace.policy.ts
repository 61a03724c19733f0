import { allow, type Decision, type Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';

/** Who saw what: for cleared staff, and for whoever audits them, who needs no clearance to count looks. */
export function mayReadTrace(viewer: Viewer): Decision {
  return viewer.kind === 'staff' && viewer.has('audit:read')
    ? allow()
    : clearedFor(viewer, 'disclosure:read');
}
