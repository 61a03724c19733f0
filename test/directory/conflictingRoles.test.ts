import { type Role, roles } from '../../server/contracts/roles';
import { conflictingRoles } from '../../server/subgraphs/directory/staffMember/conflictingRoles';

/** Every pair that one person must not hold; a change of it is a change of who watches whom. */
const forbidden = `
AUDITOR + everything
CUSTODIAN + SYS_ADMIN
DEPUTY + SYS_ADMIN
FINANCE_OFFICER + PROTECTION_OFFICER
HEAD_OF_SERVICE + SYS_ADMIN
INVESTIGATOR + PROTECTION_OFFICER
PROCEDURAL_OFFICER + PROTECTION_OFFICER
PROTECTION_OFFICER + REWARD_COMMITTEE
PROTECTION_OFFICER + REWARD_SECRETARY
PROTECTION_OFFICER + SYS_ADMIN
`.trim();

const pairs = [...roles]
  .sort()
  .flatMap((first, i, all) => all.slice(i + 1).map((second): [Role, Role] => [first, second]));

describe('roles one person must not hold together', () => {
  it('are these and no others', () => {
    const found = pairs.filter((pair) => conflictingRoles(pair).length > 0);
    const auditors = found.filter((pair) => pair.includes('AUDITOR'));
    const others = found.filter((pair) => !pair.includes('AUDITOR'));
    expect(auditors).toHaveLength(roles.length - 1);
    expect(['AUDITOR + everything', ...others.map((pair) => pair.join(' + '))].join('\n')).toBe(forbidden);
  });

  it('are found whichever is named first, and among many', () => {
    for (const [first, second] of pairs) {
      expect(conflictingRoles([second, first])).toHaveLength(conflictingRoles([first, second]).length);
    }
    expect(conflictingRoles(['DUTY_OFFICER', 'SYS_ADMIN', 'MANAGEMENT', 'CUSTODIAN'])).toEqual([
      ['SYS_ADMIN', 'CUSTODIAN'],
    ]);
  });

  it('are none for one role, or for two that go together', () => {
    for (const role of roles) expect(conflictingRoles([role])).toEqual([]);
    expect(conflictingRoles(['DUTY_OFFICER', 'CALL_OPERATOR'])).toEqual([]);
  });
});
