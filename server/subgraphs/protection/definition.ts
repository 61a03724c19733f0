import {
  parkedEventResolver,
  type RunningSubgraph,
  type SchemaParts,
  type SubgraphDefinition,
  type Worker,
} from '../../kernel';
import { CollectAttempt } from './letter/collectAttempt.entity';
import { LetterDispatch } from './letter/dispatch';
import { Letter } from './letter/letter.entity';
import { letterLifecycle } from './letter/letter.lifecycle';
import { LetterResolver, lettersByReference } from './letter/letter.resolver';
import { LetterType } from './letter/letter.type';
import { queueNotice, queueRewardNotice } from './letter/queueLetter';
import { protectionMigrations } from './migrations';
import { OrganizationCopy } from './organization/organizationCopy.entity';
import { takeReference } from './organization/takeReference';
import { PaymentHandOver } from './paymentOrder/handOver';
import { PaymentOrder } from './paymentOrder/paymentOrder.entity';
import { paymentOrderLifecycle } from './paymentOrder/paymentOrder.lifecycle';
import { PaymentOrderResolver } from './paymentOrder/paymentOrder.resolver';
import { requestPayout } from './paymentOrder/requestPayout';
import { issueAlias } from './person/issueAlias';
import { Person } from './person/person.entity';
import { identityLifecycle, personLifecycle } from './person/person.lifecycle';
import { personsByReference } from './person/person.reference';
import { ProtectedPersonType } from './person/person.type';
import { PersonAlias } from './person/personAlias.entity';
import { ProtectedIdentity } from './person/protectedIdentity.entity';
import { receiveIdentity } from './person/receiveIdentity';
import { SealingKey } from './sealingKey/sealingKey.entity';
import { sealingKeyLifecycle } from './sealingKey/sealingKey.lifecycle';
import { SealingKeyResolver } from './sealingKey/sealingKey.resolver';
import { KeyTending } from './sealingKey/keyTending';
import type { Vault } from './vault';

/** The vault's own database, without the keys. */
export const protectionEntities = [
  Person,
  PersonAlias,
  ProtectedIdentity,
  SealingKey,
  Letter,
  CollectAttempt,
  PaymentOrder,
  OrganizationCopy,
];

const lifecycles = [
  personLifecycle,
  identityLifecycle,
  sealingKeyLifecycle,
  letterLifecycle,
  paymentOrderLifecycle,
];

/** What the graph sees of the vault. */
export const protectionSchemaParts: SchemaParts = {
  name: 'protection',
  resolvers: [SealingKeyResolver, LetterResolver, PaymentOrderResolver, parkedEventResolver('protection')],
  orphanedTypes: [ProtectedPersonType, LetterType],
  references: { ProtectedPerson: personsByReference, Letter: lettersByReference },
};

/** The protection subgraph around an open vault. */
export function protectionSubgraph(vault: Vault): SubgraphDefinition {
  return {
    ...protectionSchemaParts,
    entities: protectionEntities,
    migrations: protectionMigrations,
    lifecycles: lifecycles as unknown as SubgraphDefinition['lifecycles'],
    subscriptions: {
      'reference.published': takeReference,
      'identity.submitted': receiveIdentity,
      'person.aliasIssued': issueAlias,
      'notice.signed': queueNotice,
      'reward.noticeDue': queueRewardNotice,
      'payout.requested': requestPayout,
    },
    services: vault,
    // Nobody can hand in an identity before there is a key to seal it to.
    isReady: async () => (await vault.sealingKeys.current()) !== null,
    workers: (running) => workersOf(running, vault),
  };
}

function workersOf(running: RunningSubgraph, vault: Vault): Worker[] {
  const { executive, around } = running;
  const { store, settings, log } = around;
  const collectUrl = `${settings.publicUrl.replace(/\/$/, '')}/collect`;
  const tending = new KeyTending(executive, store.read, vault);
  const letters = new LetterDispatch(executive, store.read, vault, collectUrl, log);
  const payments = new PaymentHandOver(executive, store.read, vault, log);
  return [
    { name: 'sealingKeys', everyMs: 2000, run: () => tending.run() },
    { name: 'letters', everyMs: 1000, run: () => letters.run() },
    { name: 'payments', everyMs: 1000, run: () => payments.run() },
  ];
}
