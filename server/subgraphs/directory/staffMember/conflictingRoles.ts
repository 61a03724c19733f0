import type { Role } from '../../../contracts/roles';

/** Roles that see identities or hold their keys. */
const nearIdentities: readonly Role[] = ['PROTECTION_OFFICER', 'HEAD_OF_SERVICE', 'DEPUTY', 'CUSTODIAN'];

/** Roles that work with a case or a reward and must never learn whose it is. */
const workByPseudonym: readonly Role[] = [
  'PROCEDURAL_OFFICER',
  'INVESTIGATOR',
  'REWARD_SECRETARY',
  'REWARD_COMMITTEE',
  'FINANCE_OFFICER',
];

/**
 * Pairs among these roles that one person must not hold together: whoever keeps the system with whoever sees
 * identities or holds key shares, protection with whoever works by pseudonym, an auditor with anything that acts.
 */
export function conflictingRoles(roles: readonly Role[]): [Role, Role][] {
  return roles.flatMap((first, i) =>
    roles
      .slice(i + 1)
      .flatMap((second): [Role, Role][] => (conflict(first, second) ? [[first, second]] : [])),
  );
}

function conflict(first: Role, second: Role): boolean {
  return excludes(first, second) || excludes(second, first);
}

function excludes(role: Role, other: Role): boolean {
  if (role === other) return false;
  if (role === 'AUDITOR') return true;
  if (role === 'SYS_ADMIN') return nearIdentities.includes(other);
  return role === 'PROTECTION_OFFICER' && workByPseudonym.includes(other);
}

/** Roles that are worth nothing without a security clearance. */
export const clearedRoles: readonly Role[] = ['PROTECTION_OFFICER', 'HEAD_OF_SERVICE', 'DEPUTY'];
