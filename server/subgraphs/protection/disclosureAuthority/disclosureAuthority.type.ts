import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Language } from '../../../contracts/refusals';
import { actionsOpenTo, DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { DisclosureAuthority } from './disclosureAuthority.entity';
import { authorityActions } from './disclosureAuthority.policy';

export enum AuthorityKindEnum {
  COURT = 'COURT',
  BODY = 'BODY',
}

registerEnumType(AuthorityKindEnum, {
  name: 'DisclosureAuthorityKind',
  description: 'Who asks for an identity.',
  valuesConfig: {
    COURT: { description: 'Any court.' },
    BODY: { description: 'A body that this installation entered on its own legal advice.' },
  },
});

@ObjectType('DisclosureAuthority', {
  description: 'Who may ask for an identity, by which norm, and when.',
})
export class DisclosureAuthorityType {
  @Field(() => ID)
  id: string;

  @Field(() => AuthorityKindEnum)
  kind: string;

  @Field({ description: 'In the language of the request.' })
  name: string;

  @Field({ description: 'The norm that lets it ask.' })
  legalBasis: string;

  @Field({ description: 'Ships with the product; everything else this installation entered.' })
  shipped: boolean;

  @Field(() => DateScalar)
  validFrom: string;

  @Field(() => DateScalar, { nullable: true })
  validTo: string | null;

  @Field(() => StaffMemberRef, { nullable: true })
  registeredBy: StaffMemberRef | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const DisclosureAuthorityPage = pageTypeOf(DisclosureAuthorityType, 'DisclosureAuthority');

@ObjectType({ description: 'The outcome of an act on an authority.' })
export class DisclosureAuthorityPayload {
  @Field(() => DisclosureAuthorityType)
  disclosureAuthority: DisclosureAuthorityType;
}

const NAME = { kk: 'nameKk', ru: 'nameRu', en: 'nameEn' } as const satisfies Record<Language, string>;

export function presentAuthority(viewer: Viewer, authority: DisclosureAuthority): DisclosureAuthorityType {
  const { id, kind, legalBasis, validFrom, validTo, registeredById, version } = authority;
  return Object.assign(new DisclosureAuthorityType(), {
    ...{ id, kind, legalBasis, validFrom, validTo, version },
    name: authority[NAME[viewer.language]],
    shipped: registeredById === null,
    registeredBy: staffMember(registeredById),
    viewerActions: actionsOpenTo(viewer, authority, authorityActions),
  });
}
