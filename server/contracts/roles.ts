/** Roles of the service and its partners, and what each may do. The list of permissions is closed. */
export const permissions = [
  'reference:read',
  'staff:read',
  'staff:manage',
  'staff:confirm',
  'breakGlass:read',
  'breakGlass:acknowledge',
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
  'person:contact',
  'person:compare',
  'letter:handle',
  'paymentOrder:read',
  'protection:work',
  'protection:approve',
  'vault:hold',
  'disclosure:read',
  'disclosure:handle',
  'disclosure:approve',
  'reward:read',
  'reward:prepare',
  'reward:vote',
  'payout:prepare',
  'payout:confirm',
  'events:replay',
  'audit:read',
  'graph:introspect',
  'document:manage',
] as const;
export type Permission = (typeof permissions)[number];

const everyStaff: Permission[] = ['reference:read', 'staff:read'];

const caseWork: Permission[] = [
  'report:review',
  'referral:draft',
  'notice:prepare',
  'task:take',
  'person:read',
  'person:contact',
];

/** Cleared persons who decide, as the second, whether an identity is disclosed, and may be named as its reader. */
const disclosures: Permission[] = ['disclosure:read', 'disclosure:approve'];

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

/** Whoever may be the second person where roles are given, and ask for or open break-glass. */
const secondPerson: Permission[] = ['staff:confirm', 'breakGlass:read'];

export const rolePermissions = {
  DUTY_OFFICER: [...everyStaff, 'report:read', 'report:register', 'report:status', 'task:take'],
  CALL_OPERATOR: [...everyStaff, 'report:register', 'report:status'],
  PROCEDURAL_OFFICER: [...everyStaff, 'report:read', ...caseWork],
  INVESTIGATOR: [...everyStaff, 'report:read', 'erdr:record', 'person:read', 'person:compare'],
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
  PROTECTION_OFFICER: [
    ...everyStaff,
    'person:read',
    'letter:handle',
    'paymentOrder:read',
    'protection:work',
    'person:contact',
    'person:compare',
    'disclosure:handle',
    ...disclosures,
  ],
  HEAD_OF_SERVICE: [...everyStaff, ...secondPerson, ...headOfReports, 'protection:approve', ...disclosures],
  DEPUTY: [...everyStaff, ...secondPerson, ...headOfReports, 'protection:approve', ...disclosures],
  CUSTODIAN: [...everyStaff, 'vault:hold', 'breakGlass:read', 'breakGlass:acknowledge'],
  REWARD_SECRETARY: [...everyStaff, 'reward:read', 'reward:prepare', 'person:compare'],
  REWARD_COMMITTEE: [...everyStaff, 'reward:read', 'reward:vote'],
  FINANCE_OFFICER: [...everyStaff, 'reward:read', 'payout:prepare', 'payout:confirm'],
  AUDITOR: [...everyStaff, 'audit:read', 'breakGlass:read'],
  SYS_ADMIN: [
    ...everyStaff,
    ...secondPerson,
    'staff:manage',
    'events:replay',
    'graph:introspect',
    'document:manage',
  ],
  PARTNER_AGENCY: ['graph:introspect', 'reference:read', 'referral:answer', 'courtAct:record'],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof rolePermissions;
export const roles = Object.keys(rolePermissions) as Role[];

/** Everything the given roles allow together. */
export function permissionsOf(held: readonly Role[]): Set<Permission> {
  return new Set(held.flatMap((role) => [...rolePermissions[role]]));
}
