import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { actionsOpenTo, DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { DisclosureAuthorityType, presentAuthority } from '../disclosureAuthority/disclosureAuthority.type';
import type { DisclosureAuthority } from '../disclosureAuthority/disclosureAuthority.entity';
import type { DisclosureGrant } from '../disclosureGrant/disclosureGrant.entity';
import { DisclosureGrantType, presentGrant } from '../disclosureGrant/disclosureGrant.type';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { DisclosureFieldEnum } from './disclosureField.enum';
import type { DisclosureRequest } from './disclosureRequest.entity';
import { DisclosureRefusalReasonEnum } from './disclosureRequest.inputs';
import { requestActions } from './disclosureRequest.policy';

export enum DisclosureRequestStateEnum {
  RECEIVED = 'RECEIVED',
  VERIFIED = 'VERIFIED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}

registerEnumType(DisclosureRequestStateEnum, {
  name: 'DisclosureRequestState',
  description: 'Where a request for an identity stands.',
  valuesConfig: {
    RECEIVED: { description: 'Taken down; nobody has checked it.' },
    VERIFIED: { description: 'The law lets the requester ask; a second person decides.' },
    APPROVED: { description: 'Granted to one reader.' },
    REFUSED: { description: 'Refused, with the reason.' },
  },
});

@ObjectType('DisclosureRequest', {
  description: 'A request for an identity: who asks, by which act, about whom and for what.',
})
export class DisclosureRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => DisclosureRequestStateEnum)
  state: string;

  @Field(() => DisclosureAuthorityType, {
    nullable: true,
    description: 'Null where the requester is in no register.',
  })
  authority: DisclosureAuthorityType | null;

  @Field({ description: 'Which court or body, as the act names it; or who else asks.' })
  requester: string;

  @Field(() => String, { nullable: true })
  actNumber: string | null;

  @Field(() => DateScalar, { nullable: true })
  actDate: string | null;

  @Field(() => String, { nullable: true, description: 'The norm the act cites.' })
  basis: string | null;

  @Field()
  purpose: string;

  @Field({ description: 'Pseudonym or registration number, as the act gives it.' })
  about: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The person by pseudonym; null where the vault knows none.',
  })
  pseudonym: string | null;

  @Field(() => [DisclosureFieldEnum])
  fields: DisclosureFieldEnum[];

  @Field(() => StaffMemberRef)
  receivedBy: StaffMemberRef;

  @Field()
  receivedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  verifiedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  verifiedAt: Date | null;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Who approved or refused.' })
  decidedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => DisclosureRefusalReasonEnum, { nullable: true })
  refusalReason: string | null;

  @Field(() => String, { nullable: true })
  refusalNote: string | null;

  @Field(() => DisclosureGrantType, { nullable: true })
  grant: DisclosureGrantType | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const DisclosureRequestPage = pageTypeOf(DisclosureRequestType, 'DisclosureRequest');

@ObjectType({ description: 'The outcome of an act on a request.' })
export class DisclosureRequestPayload {
  @Field(() => DisclosureRequestType)
  disclosureRequest: DisclosureRequestType;
}

@ObjectType('DisclosureReader', { description: 'A member of staff who may be named as reader.' })
export class DisclosureReaderType {
  @Field(() => StaffMemberRef)
  staff: StaffMemberRef;

  @Field(() => DateScalar, { description: 'Last day of the clearance; a grant closes with it.' })
  clearedUntil: string;

  @Field({ description: 'Whether a passkey is there to look with.' })
  hasPasskey: boolean;
}

export const DisclosureReaderPage = pageTypeOf(DisclosureReaderType, 'DisclosureReader');

export function presentRequest(
  viewer: Viewer,
  request: DisclosureRequest,
  authority: DisclosureAuthority | null,
  grant: DisclosureGrant | null,
): DisclosureRequestType {
  const { id, state, requester, actNumber, actDate, basis, purpose, about, fields, version } = request;
  const { receivedAt, verifiedAt, decidedAt, refusalReason, refusalNote } = request;
  return Object.assign(new DisclosureRequestType(), {
    ...{ id, state, requester, actNumber, actDate, basis, purpose, about, fields, version },
    ...{ receivedAt, verifiedAt, decidedAt, refusalReason, refusalNote },
    authority: authority && presentAuthority(viewer, authority),
    pseudonym: request.personId,
    receivedBy: staffMember(request.receivedById)!,
    verifiedBy: staffMember(request.verifiedById),
    decidedBy: staffMember(request.decidedById),
    grant: grant && presentGrant(viewer, grant),
    viewerActions: actionsOpenTo(viewer, request, requestActions),
  });
}
