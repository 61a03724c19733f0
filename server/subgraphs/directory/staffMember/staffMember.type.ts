import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import type { Role } from '../../../contracts/roles';
import { DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { RoleEnum } from '../../../contracts/roleEnum';
import type { StaffMember } from './staffMember.entity';
import { mayReadAccount, staffActions } from './staffMember.policy';

@ObjectType({ description: 'A role lent by a break-glass act.' })
export class TemporaryRole {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field({ description: 'When it is gone by itself.' })
  until: Date;
}

@ObjectType('StaffMember', { description: 'An employee of the service with an account.' })
@Directive('@key(fields: "id")')
export class StaffMemberType {
  @Field(() => ID, { description: 'Never changes; audit entries name people by it.' })
  id: string;

  @Field({ description: 'Login name.' })
  account: string;

  @Field({ description: 'Surname, first name and patronymic.' })
  name: string;

  @Field({ description: 'Position, as it is told to applicants.' })
  position: string;

  @Field({ description: 'Work phone.' })
  workPhone: string;

  @Field(() => [RoleEnum], { description: 'What he may do.' })
  roles: Role[];

  @Field(() => [TemporaryRole], { description: 'What he may do besides, for a while, by a break-glass act.' })
  temporaryRoles: TemporaryRole[];

  @Field({ description: 'Whether the account is closed.' })
  disabled: boolean;

  @Field(() => LanguageEnum, { description: 'Language in which the system answers him by default.' })
  language: Language;

  @Field(() => [String], {
    nullable: true,
    description: 'Departments within reach, `*` for all. Shown to administrators and to the person himself.',
  })
  departments: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the security clearance. Shown to administrators and to the person himself.',
  })
  clearedUntil: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Work mailbox. Shown to administrators and to the person himself.',
  })
  email: string | null;

  @Field(() => Int, { description: 'Grows with each change; give it back as `expectedVersion`.' })
  version: number;

  @Field(() => [String], {
    description: 'Mutations open to you on this account; each asks for the second factor.',
  })
  viewerActions: string[];

  departmentCode: string;
}

export function presentStaffMember(row: StaffMember, viewer: Viewer): StaffMemberType {
  const { id, account, name, position, workPhone, roles, disabled, language, version, departmentCode } = row;
  const mayReadAll = mayReadAccount(viewer, row).allowed;
  return Object.assign(new StaffMemberType(), {
    id,
    account,
    name,
    position,
    workPhone,
    roles,
    temporaryRoles: lentNow(row),
    disabled,
    language,
    departments: mayReadAll ? row.departments : null,
    clearedUntil: mayReadAll ? row.clearedUntil : null,
    email: mayReadAll ? row.email : null,
    version,
    viewerActions: staffActions(viewer, row),
    departmentCode,
  });
}

/** Roles lent whose time is not over by this machine's clock. */
function lentNow({ temporaryRoles }: StaffMember): TemporaryRole[] {
  return temporaryRoles
    .map(({ role, until }) => Object.assign(new TemporaryRole(), { role, until: new Date(until) }))
    .filter(({ until }) => until > new Date());
}

export const StaffMemberPage = pageTypeOf(StaffMemberType, 'StaffMember');

@ObjectType({ description: 'The account as it is after the act.' })
export class StaffMemberPayload {
  @Field(() => StaffMemberType, { description: 'The account.' })
  staffMember: StaffMemberType;
}
