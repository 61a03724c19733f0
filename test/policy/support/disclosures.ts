import {
  authorityActions,
  mayReadAuthority,
  mayRegisterAuthority,
} from '../../../server/subgraphs/protection/disclosureAuthority/disclosureAuthority.policy';
import { disclosureGrantLifecycle } from '../../../server/subgraphs/protection/disclosureGrant/disclosureGrant.lifecycle';
import {
  grantActions,
  mayReadGrant,
} from '../../../server/subgraphs/protection/disclosureGrant/disclosureGrant.policy';
import { disclosureRequestLifecycle } from '../../../server/subgraphs/protection/disclosureRequest/disclosureRequest.lifecycle';
import { mayReadTrace } from '../../../server/subgraphs/protection/disclosureTrace/disclosureTrace.policy';
import {
  mayReadRequest,
  mayReceiveRequest,
  requestActions,
} from '../../../server/subgraphs/protection/disclosureRequest/disclosureRequest.policy';
import { passkeyLifecycle } from '../../../server/subgraphs/protection/passkey/passkey.lifecycle';
import {
  mayEnrolPasskey,
  mayReadPasskey,
  passkeyActions,
} from '../../../server/subgraphs/protection/passkey/passkey.policy';
import { sectionOf } from './matrix';
import { authorityRow, grantRow, passkeyRow, requestRow } from './rows';

/** Acts of a disclosure that have no record yet. */
export const disclosureActs = {
  'enrol a passkey, begin a signature': mayEnrolPasskey,
  'take down a request for an identity': mayReceiveRequest,
  'enter a disclosure authority': mayRegisterAuthority,
  'read who saw what': mayReadTrace,
};

/** What a disclosure goes through, noun by noun. */
export const disclosureSections = (): string[] => [
  sectionOf({
    title: 'Disclosure authority',
    lifecycle: { states: ['open', 'closed'] },
    record: (state) => authorityRow({ validTo: state === 'closed' ? '2026-01-01' : null }),
    mayRead: mayReadAuthority,
    actions: authorityActions,
  }),
  sectionOf({
    title: 'Passkey of somebody else (confirming takes a signature besides)',
    lifecycle: passkeyLifecycle,
    record: (state) => passkeyRow({ state } as never),
    mayRead: mayReadPasskey,
    actions: passkeyActions,
  }),
  sectionOf({
    title:
      'Disclosure request that somebody else received and verified (verifying and approving take a signature)',
    lifecycle: disclosureRequestLifecycle,
    record: (state) => requestRow({ state } as never),
    mayRead: mayReadRequest,
    actions: requestActions,
  }),
  sectionOf({
    title: 'Disclosure request that the viewer received',
    lifecycle: disclosureRequestLifecycle,
    record: (state) => requestRow({ state, receivedById: 'viewer' } as never),
    mayRead: mayReadRequest,
    actions: requestActions,
  }),
  sectionOf({
    title: 'Disclosure grant whose reader is the viewer (looking takes a signature)',
    lifecycle: disclosureGrantLifecycle,
    record: (state) => grantRow({ state, readerId: 'viewer' } as never),
    mayRead: mayReadGrant,
    actions: grantActions,
  }),
  sectionOf({
    title: 'Disclosure grant to another reader',
    lifecycle: disclosureGrantLifecycle,
    record: (state) => grantRow({ state, readerId: 'somebody' } as never),
    mayRead: mayReadGrant,
    actions: grantActions,
  }),
];
