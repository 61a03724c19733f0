import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { Passkey } from './passkey.entity';
import { passkeyActions } from './passkey.policy';

export enum PasskeyStateEnum {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  REVOKED = 'REVOKED',
}

registerEnumType(PasskeyStateEnum, {
  name: 'PasskeyState',
  description: 'Whether a passkey may sign.',
  valuesConfig: {
    PENDING: { description: 'Enrolled by its owner; a second person has yet to confirm it.' },
    ACTIVE: { description: 'Signs acts of its owner.' },
    REVOKED: { description: 'Closed for good.' },
  },
});

@ObjectType('Passkey', {
  description: 'A device by which the vault itself makes sure of a member of staff.',
})
export class PasskeyType {
  @Field(() => ID)
  id: string;

  @Field(() => StaffMemberRef)
  owner: StaffMemberRef;

  @Field(() => PasskeyStateEnum)
  state: string;

  @Field()
  label: string;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own.' })
  mine: boolean;

  @Field({ description: 'Made active by a code from the vault’s host and not by a second account.' })
  byCode: boolean;

  @Field(() => StaffMemberRef, { nullable: true })
  confirmedBy: StaffMemberRef | null;

  @Field()
  enrolledAt: Date;

  @Field(() => Date, { nullable: true })
  confirmedAt: Date | null;

  @Field(() => Date, { nullable: true })
  lastUsedAt: Date | null;

  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const PasskeyPage = pageTypeOf(PasskeyType, 'Passkey');

@ObjectType({ description: 'The outcome of an act on a passkey.' })
export class PasskeyPayload {
  @Field(() => PasskeyType)
  passkey: PasskeyType;
}

@ObjectType({ description: 'What a browser needs to make a passkey.' })
export class BeginPasskeyEnrolmentPayload {
  @Field(() => ID)
  challengeId: string;

  @Field({ description: 'The WebAuthn challenge, base64url.' })
  nonce: string;

  @Field({ description: 'The relying party the passkey is for.' })
  relyingPartyId: string;

  @Field({ description: 'Identifies the owner to the device, base64url.' })
  userHandle: string;

  @Field({ description: 'The account’s name, for the device to show.' })
  account: string;

  @Field(() => [String], { description: 'Credentials the owner already has, base64url.' })
  excludeCredentials: string[];
}

@ObjectType({ description: 'What a browser needs to sign an act.' })
export class BeginSignedActPayload {
  @Field(() => ID)
  challengeId: string;

  @Field({
    description:
      'Goes into the WebAuthn challenge together with the act and all it says; the SDK’s `signedActChallenge` computes it.',
  })
  nonce: string;

  @Field({ description: 'The relying party the passkey is for.' })
  relyingPartyId: string;

  @Field(() => [String], { description: 'Credentials that may sign, base64url.' })
  allowCredentials: string[];
}

export function presentPasskey(viewer: Viewer, passkey: Passkey): PasskeyType {
  const { id, state, label, createdAt, confirmedAt, lastUsedAt, revokedAt, version } = passkey;
  return Object.assign(new PasskeyType(), {
    ...{ id, state, label, confirmedAt, lastUsedAt, revokedAt, version },
    owner: staffMember(passkey.staffId)!,
    mine: passkey.staffId === viewer.id,
    byCode: passkey.codeId !== null,
    confirmedBy: staffMember(passkey.confirmedById),
    enrolledAt: createdAt,
    viewerActions: actionsOpenTo(viewer, passkey, passkeyActions),
  });
}
