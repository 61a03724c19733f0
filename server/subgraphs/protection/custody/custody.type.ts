import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { actionsOpenTo, type Viewer } from '../../../kernel';
import type { Envelope, SealingKey } from '../../../sealing';
import { SealingKeyType } from '../sealingKey/sealingKey.type';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { VaultStanding } from './custody';
import { maySeeCustody, vaultActions } from './custody.policy';

export enum VaultStateEnum {
  UNSPLIT = 'UNSPLIT',
  CLOSED = 'CLOSED',
  OPEN = 'OPEN',
}

registerEnumType(VaultStateEnum, {
  name: 'VaultState',
  description: 'Whether the vault can use its keys.',
  valuesConfig: {
    UNSPLIT: { description: 'No shares have been dealt yet: it has no keys.' },
    CLOSED: { description: 'Work for it waits until it is opened.' },
  },
});

export enum CeremonyStateEnum {
  NONE = 'NONE',
  JOINING = 'JOINING',
  DEALT = 'DEALT',
}

registerEnumType(CeremonyStateEnum, {
  name: 'ShareCeremonyState',
  description: 'How far a dealing of shares is.',
  valuesConfig: {
    JOINING: { description: 'Custodians join; holders of the shares in force agree.' },
    DEALT: { description: 'Each has his share and enters it once, to show that it is written down.' },
  },
});

@ObjectType({ description: 'A custodian and what he has done so far.' })
export class VaultCustodian {
  @Field(() => ID, { description: 'Account.' })
  accountId: string;

  @Field(() => StaffMemberRef, { nullable: true })
  custodian: StaffMemberRef | null;

  @Field({ description: 'Holds a share that is in force.' })
  holdsShare: boolean;

  @Field({ description: 'Entered the share since the vault was closed.' })
  entered: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Fingerprint of the one-time key he joined the dealing with. Compare it by voice.',
  })
  fingerprint: string | null;

  @Field({ description: 'Agreed, by his share in force, that new ones are dealt.' })
  agreed: boolean;

  @Field({ description: 'Entered the new share.' })
  confirmed: boolean;
}

@ObjectType({ description: 'A share on its way to the page of its holder; nobody else can open it.' })
export class DealtShare {
  @Field(() => ID, { description: 'The set of shares: what the envelope is bound to.' })
  setId: string;

  @Field(() => ID)
  keyId: string;

  @Field(() => Int)
  version: number;

  @Field({ description: 'Encapsulated key, base64url.' })
  enc: string;

  @Field({ description: 'Base64url.' })
  ciphertext: string;
}

@ObjectType({ description: 'The vault and its keys, as far as the viewer may know.' })
export class Vault {
  @Field({ description: 'Who holds the key-encryption key: file, shares or pkcs11.' })
  provider: string;

  @Field(() => VaultStateEnum)
  state: string;

  @Field(() => Int, { nullable: true, description: 'How many shares open it. Custodians only.' })
  threshold: number | null;

  @Field(() => Int, { nullable: true, description: 'How many shares there are. Custodians only.' })
  shares: number | null;

  @Field(() => CeremonyStateEnum, { nullable: true, description: 'Custodians only.' })
  ceremony: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many holders have to agree to new shares. Custodians only.',
  })
  agreementsNeeded: number | null;

  @Field(() => [VaultCustodian], { description: 'Empty for everybody but custodians.' })
  custodians: VaultCustodian[];

  @Field(() => SealingKeyType, {
    nullable: true,
    description: 'What a custodian seals a share to. Null while its certificate is still to come.',
  })
  openingKey: SealingKeyType | null;

  @Field(() => DealtShare, { nullable: true, description: "The viewer's own new share." })
  dealtShare: DealtShare | null;

  @Field(() => [String], { description: 'Mutations you may call now.' })
  viewerActions: string[];
}

@ObjectType({ description: 'The outcome of an act of a custodian.' })
export class VaultPayload {
  @Field(() => Vault)
  vault: Vault;
}

/** What custodians alone see beyond the state. */
export interface CustodyView {
  openingKey: SealingKey | null;
  dealt: { setId: string; envelope: Envelope } | null;
}

export function presentVault(viewer: Viewer, standing: VaultStanding, view: CustodyView): Vault {
  const { provider, state } = standing;
  const viewerActions = actionsOpenTo(viewer, standing, vaultActions);
  if (!maySeeCustody(viewer).allowed) {
    const hidden = { threshold: null, shares: null, ceremony: null, agreementsNeeded: null };
    return { provider, state, ...hidden, custodians: [], openingKey: null, dealtShare: null, viewerActions };
  }
  const { threshold, shares, ceremony, agreementsNeeded } = standing;
  const { dealt } = view;
  return {
    ...{ provider, state, threshold, shares, ceremony, agreementsNeeded, viewerActions },
    custodians: custodiansIn(standing),
    openingKey: view.openingKey as SealingKeyType | null,
    dealtShare: dealt && { setId: dealt.setId, ...dealt.envelope },
  };
}

function custodiansIn({ holders, entered, joined, agreed, confirmed }: VaultStanding): VaultCustodian[] {
  const accounts = new Set([...holders, ...joined.map(({ accountId }) => accountId)]);
  return [...accounts].sort().map((accountId) => ({
    accountId,
    custodian: staffMember(accountId),
    holdsShare: holders.includes(accountId),
    entered: entered.includes(accountId),
    fingerprint: joined.find((participant) => participant.accountId === accountId)?.fingerprint ?? null,
    agreed: agreed.includes(accountId),
    confirmed: confirmed.includes(accountId),
  }));
}
