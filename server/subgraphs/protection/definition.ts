import {
  parkedEventResolver,
  type RunningSubgraph,
  type SchemaParts,
  type SubgraphDefinition,
  systemViewer,
  type Worker,
} from '../../kernel';
import { StaffCopy } from './clearance/staffCopy.entity';
import { takeStaff } from './clearance/takeStaff';
import { DisclosureAuthority } from './disclosureAuthority/disclosureAuthority.entity';
import { DisclosureAuthorityResolver } from './disclosureAuthority/disclosureAuthority.resolver';
import { DisclosureGrant } from './disclosureGrant/disclosureGrant.entity';
import { disclosureGrantLifecycle } from './disclosureGrant/disclosureGrant.lifecycle';
import { DisclosureGrantResolver } from './disclosureGrant/disclosureGrant.resolver';
import { DisclosureView } from './disclosureGrant/disclosureView.entity';
import { GrantTending } from './disclosureGrant/grantTending';
import { DisclosureRequest } from './disclosureRequest/disclosureRequest.entity';
import { disclosureRequestLifecycle } from './disclosureRequest/disclosureRequest.lifecycle';
import { DisclosureTraceResolver } from './disclosureTrace/disclosureTrace.resolver';
import { DisclosureRequestResolver } from './disclosureRequest/disclosureRequest.resolver';
import { CollectAttempt } from './letter/collectAttempt.entity';
import { CustodyResolver } from './custody/custody.resolver';
import { CustodyAct } from './custody/custodyAct.entity';
import { SharesKeyProvider } from './keys/sharesKeyProvider';
import { KeyRotation } from './rotation/keyRotation.entity';
import { keyRotationLifecycle } from './rotation/keyRotation.lifecycle';
import { KeyRotationResolver } from './rotation/keyRotation.resolver';
import { RotationWork } from './rotation/rotationWork';
import { Shredder } from './shredding/shredder';
import { Shredding } from './shredding/shredding.entity';
import { shreddingLifecycle } from './shredding/shredding.lifecycle';
import { ShreddingResolver } from './shredding/shredding.resolver';
import { LetterDispatch } from './letter/dispatch';
import { Letter } from './letter/letter.entity';
import { letterLifecycle } from './letter/letter.lifecycle';
import { LetterResolver, lettersByReference } from './letter/letter.resolver';
import { LetterType } from './letter/letter.type';
import { queueNotice, queueRewardNotice } from './letter/queueLetter';
import { protectionMigrations } from './migrations';
import { OrganizationCopy } from './organization/organizationCopy.entity';
import { takeReference } from './organization/takeReference';
import { EnrolmentCode } from './passkey/enrolmentCode.entity';
import { Passkey } from './passkey/passkey.entity';
import { passkeyLifecycle } from './passkey/passkey.lifecycle';
import { PasskeyResolver } from './passkey/passkey.resolver';
import { PasskeyChallenge } from './passkey/passkeyChallenge.entity';
import { SignedAct } from './passkey/signedAct.entity';
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
import { settleKey } from './sealingKey/settleKey';
import { KeyTending } from './sealingKey/keyTending';
import { recordEntities, recordLifecycles, recordResolvers, recordWorkers } from './record/nouns';
import { type Vault, whenOpen } from './vault';

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
  ...recordEntities,
  CustodyAct,
  KeyRotation,
  Shredding,
  StaffCopy,
  Passkey,
  PasskeyChallenge,
  EnrolmentCode,
  SignedAct,
  DisclosureAuthority,
  DisclosureRequest,
  DisclosureGrant,
  DisclosureView,
];

const lifecycles = [
  personLifecycle,
  identityLifecycle,
  sealingKeyLifecycle,
  letterLifecycle,
  paymentOrderLifecycle,
  ...recordLifecycles,
  keyRotationLifecycle,
  shreddingLifecycle,
  passkeyLifecycle,
  disclosureRequestLifecycle,
  disclosureGrantLifecycle,
];

/** What the graph sees of the vault. */
export const protectionSchemaParts: SchemaParts = {
  name: 'protection',
  resolvers: [
    SealingKeyResolver,
    LetterResolver,
    PaymentOrderResolver,
    CustodyResolver,
    KeyRotationResolver,
    ShreddingResolver,
    PasskeyResolver,
    DisclosureAuthorityResolver,
    DisclosureRequestResolver,
    DisclosureGrantResolver,
    DisclosureTraceResolver,
    ...recordResolvers,
    parkedEventResolver('protection'),
  ],
  orphanedTypes: [ProtectedPersonType, LetterType],
  references: { ProtectedPerson: personsByReference, Letter: lettersByReference },
};

/** One that is over is refused in any case; an hour more for whoever looks into why. */
const CHALLENGE_KEPT_MS = 60 * 60_000;

/** The protection subgraph around an open vault. */
export function protectionSubgraph(vault: Vault): SubgraphDefinition {
  return {
    ...protectionSchemaParts,
    entities: protectionEntities,
    migrations: protectionMigrations,
    lifecycles: lifecycles as unknown as SubgraphDefinition['lifecycles'],
    subscriptions: {
      'reference.published': async (ctx, published) => {
        await takeReference(ctx, published);
        await takeStaff(ctx, published);
      },
      'sealingKey.counted': settleKey,
      ...whenOpen(vault, {
        'identity.submitted': receiveIdentity,
        'person.aliasIssued': issueAlias,
        'notice.signed': queueNotice,
        'reward.noticeDue': queueRewardNotice,
        'payout.requested': requestPayout,
      }),
    },
    services: vault,
    passing: [{ entity: PasskeyChallenge, since: 'expiresAt', keptMs: CHALLENGE_KEPT_MS }],
    // Nobody can hand in an identity before there is a key to seal it to.
    // A closed one does what it can, and has to be reached to be opened.
    isReady: async () => !vault.isOpen || (await vault.sealingKeys.current()) !== null,
    notes: () => ({ vault: vault.isOpen ? 'open' : 'closed' }),
    workers: (running) => workersOf(running, vault),
  };
}

const system = systemViewer('protection');

function workersOf(running: RunningSubgraph, vault: Vault): Worker[] {
  const { executive, around } = running;
  const { store, settings, log } = around;
  const collectUrl = `${settings.publicUrl.replace(/\/$/, '')}/collect`;
  const tending = new KeyTending(executive, store.read, vault);
  const letters = new LetterDispatch(executive, store.read, vault, collectUrl, log);
  const payments = new PaymentHandOver(executive, store.read, vault, log);
  const disclosures = new GrantTending(executive, store.read);
  const rotations = new RotationWork(executive, store.read, vault);
  const shredder = new Shredder(executive, store.read, vault, log);
  const { provider } = vault.keyring;
  if (provider instanceof SharesKeyProvider)
    provider.onClosedItself = async () => {
      log.warn({}, 'the vault closed itself: its stored keys are under other shares than it was opened with');
      await executive.transact(system, async (ctx) =>
        ctx.record('vault.closedItself', { type: 'Vault', id: provider.name }),
      );
    };
  return [
    { name: 'keyRotations', everyMs: 1000, run: (stop) => rotations.run(stop) },
    { name: 'shreddings', everyMs: 2000, run: () => shredder.run() },
    { name: 'sealingKeys', everyMs: 2000, run: () => tending.run() },
    { name: 'letters', everyMs: 1000, run: () => letters.run() },
    { name: 'payments', everyMs: 1000, run: () => payments.run() },
    ...recordWorkers(running, vault),
    { name: 'disclosures', everyMs: 2000, run: () => disclosures.run() },
  ];
}
