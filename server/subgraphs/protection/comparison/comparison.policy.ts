import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { PersonAlias } from '../person/personAlias.entity';
import { insider } from '../insiders';
import type { PersonComparison } from './comparison.entity';

/** Which kinds of random names a viewer may compare: those the viewer works with, and never across kinds. */
export type NameKind = 'pseudonym' | PersonAlias['purpose'];

export function mayCompare(viewer: Viewer): Decision {
  return viewer.kind === 'staff' && viewer.has('person:compare') ? allow() : refuse('MISSING_PERMISSION');
}

/** Insiders compare any names; the secretary reward aliases; the others the pseudonyms of reports. */
export function comparableKinds(viewer: Viewer): readonly NameKind[] {
  if (insider(viewer).allowed) return ['pseudonym', 'referral', 'reward'];
  return viewer.has('reward:read') ? ['reward'] : ['pseudonym'];
}

export const mayReadComparison: Policy<PersonComparison> = (viewer, { askedById }) =>
  askedById === viewer.id ? mayCompare(viewer) : refuse('NOT_FOUND');
