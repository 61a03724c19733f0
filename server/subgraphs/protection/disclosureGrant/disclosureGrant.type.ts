import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { DisclosureFieldEnum } from '../disclosureRequest/disclosureField.enum';
import { SealingKeyType } from '../sealingKey/sealingKey.type';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { SealedAnswer } from './answers';
import type { DisclosureGrant } from './disclosureGrant.entity';
import { grantActions } from './disclosureGrant.policy';
import type { DisclosureView } from './disclosureView.entity';

export enum DisclosureGrantStateEnum {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
  FULFILLED = 'FULFILLED',
}

registerEnumType(DisclosureGrantStateEnum, {
  name: 'DisclosureGrantState',
  description: 'Whether a grant still opens anything.',
  valuesConfig: {
    ACTIVE: { description: 'Opens within its time box.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'Ended by somebody, or by the end of the reader’s clearance.' },
    FULFILLED: { description: 'The last look was taken.' },
  },
});

@ObjectType('DisclosureGrant', {
  description: 'One reader’s right to see some fields of one identity. It holds nothing of the identity.',
})
export class DisclosureGrantType {
  @Field(() => ID)
  id: string;

  @Field(() => DisclosureGrantStateEnum)
  state: string;

  @Field(() => ID, { description: 'The request it answers.' })
  requestId: string;

  @Field(() => ID, { description: 'Whose identity, by pseudonym.' })
  pseudonym: string;

  @Field(() => StaffMemberRef)
  reader: StaffMemberRef;

  @Field(() => Boolean, { description: 'Whether the viewer is the reader.' })
  mine: boolean;

  @Field(() => StaffMemberRef)
  approvedBy: StaffMemberRef;

  @Field(() => [DisclosureFieldEnum])
  fields: DisclosureFieldEnum[];

  @Field()
  validFrom: Date;

  @Field()
  validTo: Date;

  @Field(() => Int)
  viewLimit: number;

  @Field(() => Int)
  viewsUsed: number;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Null where nobody ended it.' })
  endedBy: StaffMemberRef | null;

  @Field(() => String, { nullable: true, description: '`REVOKED` or `CLEARANCE_ENDED`.' })
  endReason: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const DisclosureGrantPage = pageTypeOf(DisclosureGrantType, 'DisclosureGrant');

@ObjectType('DisclosureView', { description: 'Somebody looked at an identity.' })
export class DisclosureViewType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  grantId: string;

  @Field(() => ID)
  requestId: string;

  @Field(() => StaffMemberRef)
  reader: StaffMemberRef;

  @Field(() => Int, { description: 'Which look of the grant, from 1.' })
  number: number;

  @Field(() => [DisclosureFieldEnum], { description: 'What was shown.' })
  fields: DisclosureFieldEnum[];

  @Field()
  viewedAt: Date;
}

export const DisclosureViewPage = pageTypeOf(DisclosureViewType, 'DisclosureView');

@ObjectType({ description: 'The outcome of an act on a grant.' })
export class DisclosureGrantPayload {
  @Field(() => DisclosureGrantType)
  disclosureGrant: DisclosureGrantType;
}

@ObjectType({ description: 'Ciphertext for the page that asked; base64url.' })
export class SealedAnswerType {
  @Field(() => Int)
  version: number;

  @Field()
  keyId: string;

  @Field()
  enc: string;

  @Field()
  ciphertext: string;
}

@ObjectType({ description: 'One look, sealed to the key of the page that asked.' })
export class ViewIdentityPayload {
  @Field(() => DisclosureViewType)
  view: DisclosureViewType;

  @Field(() => SealedAnswerType)
  answer: SealedAnswerType;

  @Field(() => SealingKeyType, {
    description: 'By whom the answer was sealed; the pinned root vouches for it.',
  })
  sealingKey: SealingKeyType;
}

export function presentGrant(viewer: Viewer, grant: DisclosureGrant): DisclosureGrantType {
  const { id, state, requestId, fields, validFrom, validTo, viewLimit, viewsUsed, endedAt, endReason } =
    grant;
  return Object.assign(new DisclosureGrantType(), {
    ...{ id, state, requestId, fields, validFrom, validTo, viewLimit, viewsUsed, endedAt, endReason },
    pseudonym: grant.personId,
    reader: staffMember(grant.readerId)!,
    mine: grant.readerId === viewer.id,
    approvedBy: staffMember(grant.approvedById)!,
    endedBy: staffMember(grant.endedById),
    version: grant.version,
    viewerActions: actionsOpenTo(viewer, grant, grantActions),
  });
}

export function presentView(view: DisclosureView): DisclosureViewType {
  const { id, grantId, requestId, readerId, number, fields, viewedAt } = view;
  const reader = staffMember(readerId)!;
  return Object.assign(new DisclosureViewType(), {
    id,
    grantId,
    requestId,
    reader,
    number,
    fields,
    viewedAt,
  });
}

export function presentAnswer(
  view: DisclosureView,
  { envelope, sealingKey }: SealedAnswer,
): ViewIdentityPayload {
  return { view: presentView(view), answer: envelope, sealingKey };
}
