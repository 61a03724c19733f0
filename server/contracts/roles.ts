/** Roles of the service and its partners, and what each may do. The list of permissions is closed. */
export const permissions = [
  'reference:read',
  'staff:read',
  'staff:manage',
  'report:read',
  'report:readOwnStaff',
  'report:register',
  'report:review',
  'report:manage',
  'report:status',
  'erdr:record',
  'referral:draft',
  'referral:manage',
  'referral:answer',
  'notice:prepare',
  'notice:sign',
  'courtAct:record',
  'task:take',
  'person:read',
  'letter:handle',
  'paymentOrder:read',
  'reward:read',
  'reward:prepare',
  'reward:vote',
  'payout:prepare',
  'payout:confirm',
  'events:replay',
  'audit:read',
] as const;
export type Permission = (typeof permissions)[number];

const everyStaff: Permission[] = ['reference:read', 'staff:read'];

const caseWork: Permission[] = [
  'report:review',
  'referral:draft',
  'notice:prepare',
  'task:take',
  'person:read',
];

/** Management of every report, those about the service's own employees included. */
const headOfReports: Permission[] = [
  'report:read',
  'report:readOwnStaff',
  'report:manage',
  'referral:manage',
  'notice:sign',
  'task:take',
  'person:read',
];

export const rolePermissions = {
  DUTY_OFFICER: [...everyStaff, 'report:read', 'report:register', 'report:status', 'task:take'],
  CALL_OPERATOR: [...everyStaff, 'report:register', 'report:status'],
  PROCEDURAL_OFFICER: [...everyStaff, 'report:read', ...caseWork],
  INVESTIGATOR: [...everyStaff, 'report:read', 'erdr:record', 'person:read'],
  MANAGEMENT: [
    ...everyStaff,
    'report:read',
    'report:manage',
    'referral:manage',
    'notice:sign',
    'task:take',
    'person:read',
  ],
  OWN_SECURITY: [
    ...everyStaff,
    'report:read',
    'report:readOwnStaff',
    'report:register',
    ...caseWork,
    'erdr:record',
  ],
  PROTECTION_OFFICER: [...everyStaff, 'person:read', 'letter:handle', 'paymentOrder:read'],
  HEAD_OF_SERVICE: [...everyStaff, ...headOfReports],
  DEPUTY: [...everyStaff, ...headOfReports],
  CUSTODIAN: [...everyStaff],
  REWARD_SECRETARY: [...everyStaff, 'reward:read', 'reward:prepare'],
  REWARD_COMMITTEE: [...everyStaff, 'reward:read', 'reward:vote'],
  FINANCE_OFFICER: [...everyStaff, 'reward:read', 'payout:prepare', 'payout:confirm'],
  AUDITOR: [...everyStaff, 'audit:read'],
  SYS_ADMIN: [...everyStaff, 'staff:manage', 'events:replay'],
  PARTNER_AGENCY: ['reference:read', 'referral:answer', 'courtAct:record'],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof rolePermissions;
export const roles = Object.keys(rolePermissions) as Role[];

/** Everything the given roles allow together. */
export function permissionsOf(held: readonly Role[]): Set<Permission> {
  return new Set(held.flatMap((role) => [...rolePermissions[role]]));
}
