/** What the audit calls each step on the way to an identity. */
export const traceKinds = {
  LOOKED: 'identity.viewed',
  LOOK_REFUSED: 'denied',
  GRANTED: 'disclosureGrant.given',
  REQUEST_REFUSED: 'disclosureRequest.refused',
  REVOKED: 'disclosureGrant.revoked',
  FULFILLED: 'disclosureGrant.fulfilled',
  EXPIRED: 'disclosureGrant.expired',
} as const;
export type TraceKind = keyof typeof traceKinds;
