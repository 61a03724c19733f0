import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import { RoleEnum } from '../../../contracts/roleEnum';
import type { Role } from '../../../contracts/roles';
import { DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import type { RoleRequest } from './roleRequest.entity';
import { roleRequestLifecycle } from './roleRequest.lifecycle';
import { actionsOnRequest } from './roleRequest.policy';

export const RoleRequestState = Object.fromEntries(
  roleRequestLifecycle.states.map((state) => [state, state]),
) as Record<RoleRequest['state'], RoleRequest['state']>;
registerEnumType(RoleRequestState, {
  name: 'RoleRequestState',
  description: 'Where a request for roles stands.',
  valuesConfig: {
    PENDING: { description: 'Waits for a second person.' },
    CONFIRMED: { description: 'Granted by a second person.' },
    REFUSED: { description: 'Refused by a second person.' },
    WITHDRAWN: { description: 'Taken back by whoever asked.' },
    EXPIRED: { description: 'Nobody answered in time.' },
  },
});

export const RoleRequestKind = {
  NEW_ACCOUNT: 'NEW_ACCOUNT',
  OTHER_RIGHTS: 'OTHER_RIGHTS',
  OPEN_AGAIN: 'OPEN_AGAIN',
} as const;
registerEnumType(RoleRequestKind, {
  name: 'RoleRequestKind',
  description: 'What is asked for an account.',
  valuesConfig: {
    NEW_ACCOUNT: { description: 'An account of a new employee.' },
    OTHER_RIGHTS: { description: 'Other roles, reach or clearance.' },
    OPEN_AGAIN: { description: 'A closed account opened again.' },
  },
});

@ObjectType('RoleRequest', {
  description: 'Roles that one person asks for an account. They hold when another person has confirmed them.',
})
export class RoleRequestType {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field(() => RoleRequestKind, { description: 'What is asked.' })
  kind: RoleRequest['kind'];

  @Field(() => RoleRequestState, { description: 'Where it stands.' })
  state: RoleRequest['state'];

  @Field({ description: 'Login name of the account.' })
  account: string;

  @Field({ description: 'Whose account: surname, first name and patronymic.' })
  name: string;

  @Field({ description: 'Position, as it is told to applicants.' })
  position: string;

  @Field({ description: 'Work phone.' })
  workPhone: string;

  @Field(() => String, { nullable: true, description: 'Work mailbox.' })
  email: string | null;

  @Field({ description: 'Code of the department where he serves.' })
  departmentCode: string;

  @Field(() => LanguageEnum, { description: 'Language in which the system answers him by default.' })
  language: Language;

  @Field(() => [RoleEnum], { description: 'Roles asked for, in place of those he has.' })
  roles: Role[];

  @Field(() => [String], { description: 'Codes of the departments within reach; `*` is all of them.' })
  departments: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the security clearance asked for.' })
  clearedUntil: string | null;

  @Field({ description: 'When it was asked.' })
  requestedAt: Date;

  @Field({ description: 'Until when a second person may answer.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided, withdrawn or found expired.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null;

  @Field(() => Int, { description: 'Grows with each change; give it back as `expectedVersion`.' })
  version: number;

  @Field(() => [String], {
    description: 'Mutations open to you on it now; confirming asks for the second factor.',
  })
  viewerActions: string[];

  staffId: string;
  requestedById: string;
  decidedById: string | null;
}

export function presentRoleRequest(row: RoleRequest, viewer: Viewer): RoleRequestType {
  const { id, kind, state, account, name, position, workPhone, email, departmentCode, language } = row;
  const { roles, departments, clearedUntil, createdAt, expiresAt, decidedAt, reason, version } = row;
  return Object.assign(new RoleRequestType(), {
    id,
    kind,
    state,
    account,
    name,
    position,
    workPhone,
    email,
    departmentCode,
    language,
    roles,
    departments,
    clearedUntil,
    requestedAt: createdAt,
    expiresAt,
    decidedAt,
    reason,
    version,
    viewerActions: actionsOnRequest(viewer, row),
    staffId: row.staffId,
    requestedById: row.requestedById,
    decidedById: row.decidedById,
  });
}

export const RoleRequestPage = pageTypeOf(RoleRequestType, 'RoleRequest');

@ObjectType({ description: 'The request as it is after the act.' })
export class RoleRequestPayload {
  @Field(() => RoleRequestType, { description: 'The request.' })
  roleRequest: RoleRequestType;
}
