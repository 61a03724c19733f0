import { Directive, Field, ObjectType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import type { Role } from '../../../contracts/roles';
import { PartnerAgencyType } from '../partnerAgency/partnerAgency.type';
import { RoleEnum } from '../../../contracts/roleEnum';
import { StaffMemberType } from '../staffMember/staffMember.type';

@ObjectType('Me', { description: 'You, as the system takes you for this request.' })
export class Me {
  @Field(() => StaffMemberType, { nullable: true, description: 'Your account, if you work here.' })
  staff: StaffMemberType | null;

  @Field(() => PartnerAgencyType, {
    nullable: true,
    description: 'The agency whose client you are, if you are one.',
  })
  @Directive('@tag(name: "partner")')
  agency: PartnerAgencyType | null;

  @Field(() => [RoleEnum], { description: 'What you do here.' })
  roles: Role[];

  @Field(() => [String], { description: 'What your roles allow, by name and in order.' })
  @Directive('@tag(name: "partner")')
  permissions: string[];

  @Field({ description: 'Whether you showed a second factor within the last ten minutes.' })
  steppedUp: boolean;

  @Field(() => LanguageEnum, { description: 'Language in which you are answered.' })
  @Directive('@tag(name: "partner")')
  language: Language;
}
