/** The demo realm: who can sign in without a provider of the service's own. Never outside a demo. */
export const DEMO_PASSWORD = 'adal-demo';

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`);

export const demoStaff: readonly string[] = [
  'duty',
  'operator',
  'officer',
  'officer2',
  'investigator',
  'manager',
  'manager2',
  'ownsecurity',
  'protection',
  'protection2',
  'head',
  'deputy',
  ...numbered('custodian', 5),
  'secretary',
  ...numbered('member', 5),
  'finance',
  'finance2',
  'auditor',
  'admin',
  'admin2',
];

export const demoPartners: readonly string[] = ['prosecutor', 'audit-body', 'police', 'court', 'egov-portal'];
