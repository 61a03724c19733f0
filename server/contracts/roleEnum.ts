import { registerEnumType } from 'type-graphql';
import { type Role, roles } from './roles';

/** The roles as the graph names them. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, Role>;

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person or agency does here, and so what it may do.',
  valuesConfig: {
    DUTY_OFFICER: { description: 'Takes in reports at the duty station.' },
    CALL_OPERATOR: { description: 'Answers 1424.' },
    PROCEDURAL_OFFICER: { description: 'Reviews reports and prepares decisions.' },
    INVESTIGATOR: { description: 'Registers in the ERDR and investigates.' },
    MANAGEMENT: { description: 'Approves reviews, decides and signs.' },
    OWN_SECURITY: { description: 'Handles reports about the service’s own employees.' },
    PROTECTION_OFFICER: {
      description: 'Cleared: addresses letters and payment orders, keeps protection records.',
    },
    HEAD_OF_SERVICE: { description: 'Cleared: second approver of disclosures.' },
    DEPUTY: { description: 'Cleared: second approver of disclosures in place of the head.' },
    CUSTODIAN: { description: 'Holds a share of the key to the identities.' },
    REWARD_SECRETARY: { description: 'Opens and prepares reward cases.' },
    REWARD_COMMITTEE: { description: 'Votes on rewards, knowing a pseudonym only.' },
    FINANCE_OFFICER: { description: 'Prepares and confirms payouts.' },
    AUDITOR: { description: 'Reads the audit and acts on nothing.' },
    SYS_ADMIN: { description: 'Keeps accounts and the system running; sees no identity.' },
    PARTNER_AGENCY: { description: 'Another body’s client; never an employee’s role.' },
  },
});
