/** The two views of the one graph: who is let in at which path, and which token audience opens it. */
export const contracts = {
  staff: { path: '/graphql', audience: 'urn:adal:staff' },
  partner: { path: '/partner/graphql', audience: 'urn:adal:partner' },
} as const;

export type Contract = keyof typeof contracts;
export const contractNames = Object.keys(contracts) as Contract[];
