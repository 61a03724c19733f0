import { loadViewer, type Viewer } from './viewer';

/**
 * Pages and the permissions that open them: any one of the list is enough, `a+b` needs both. What is not listed
 * is closed.
 * The server decides again on every request; this only keeps dead ends out of the menu.
 */
const opens: Record<string, readonly string[]> = {
  dashboard: ['reference:read'],
  reports: ['report:read'],
  intake: ['report:register'],
  protocols: ['report:register+report:read'],
  status: ['report:status'],
  referrals: ['referral:draft', 'referral:manage'],
  notices: ['notice:prepare', 'notice:sign'],
  tasks: ['task:take'],
  letters: ['letter:handle'],
  paymentOrders: ['paymentOrder:read'],
  disclosureRequests: ['disclosure:read'],
  disclosureGrants: ['disclosure:read'],
  disclosureViews: ['disclosure:read', 'audit:read'],
  disclosureAuthorities: ['disclosure:read'],
  passkeys: ['disclosure:read'],
  protectionRecords: ['protection:work', 'protection:approve'],
  protectionMeasures: ['protection:work', 'protection:approve'],
  checkIns: ['protection:work', 'protection:approve'],
  retaliationReports: ['protection:work', 'protection:approve'],
  employerProcedures: ['protection:work', 'protection:approve'],
  leakIncidents: ['protection:work', 'protection:approve'],
  callBacks: ['person:contact', 'person:compare'],
  rewardWorklist: ['reward:prepare'],
  rewardCases: ['reward:read'],
  departments: ['reference:read'],
  offences: ['reference:read'],
  mciRates: ['reference:read'],
  holidays: ['reference:read'],
  staff: ['staff:read'],
  vault: ['vault:hold'],
  shreddings: ['protection:work', 'protection:approve'],
  roleRequests: ['staff:manage', 'staff:confirm', 'audit:read'],
  breakGlass: ['breakGlass:read'],
  trustedDocuments: ['document:manage'],
  parkedEvents: ['events:replay'],
};

/** Whether the first part of an address names a page at all. */
export function isPage(name: string): boolean {
  return Object.hasOwn(opens, name);
}

const readOnly = new Set(['list', 'show', 'read']);

/** Whether the viewer has anything to do on the page. Nothing is created, edited or deleted generically. */
export function mayOpen(viewer: Viewer | undefined, page: string, action = 'list'): boolean {
  if (!viewer || !readOnly.has(action)) return false;
  const holds = (permission: string) => viewer.permissions.includes(permission);
  return (opens[page] ?? []).some((needed) => needed.split('+').every(holds));
}

export async function canAccess({
  resource,
  action,
}: {
  resource: string;
  action: string;
}): Promise<boolean> {
  return mayOpen(await loadViewer(), resource, action);
}
