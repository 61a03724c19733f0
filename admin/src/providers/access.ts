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
  rewardWorklist: ['reward:prepare'],
  rewardCases: ['reward:read'],
  departments: ['reference:read'],
  offences: ['reference:read'],
  mciRates: ['reference:read'],
  holidays: ['reference:read'],
  staff: ['staff:read'],
  parkedEvents: ['events:replay'],
};

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
