import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsEmail,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import type { Role } from '../../../contracts/roles';
import { DateScalar } from '../../../kernel';
import { RoleEnum } from '../../../contracts/roleEnum';

const KEY = 'Chosen by you, new for each act; repeating the request with it changes nothing more.';
const REACH = 'Codes of the departments within reach; `*` alone for all of them.';
const EMAIL = 'Work mailbox, for what a custodian must learn at once; none without one.';
const CLEARED = 'Last day of the security clearance; none without one.';

@InputType({ description: 'The account to be opened for a new employee.' })
export class RequestAccountInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field({ description: 'Login name: lower-case letters, digits, dots and hyphens; never given again.' })
  @Matches(/^[a-z][a-z0-9.-]{1,30}[a-z0-9]$/)
  account: string;

  @Field({ description: 'Surname, first name and patronymic.' })
  @Length(2, 200)
  name: string;

  @Field({ description: 'Position, as it is told to applicants.' })
  @Length(2, 200)
  position: string;

  @Field({ description: 'Work phone, `+7` and ten digits, or a short number.' })
  @Matches(/^(\+7[067]\d{9}|\d{3,4})$/)
  workPhone: string;

  @Field({ description: 'Code of the department where he serves.' })
  departmentCode: string;

  @Field(() => [RoleEnum], { description: 'What he may do; some roles exclude each other.' })
  @ArrayNotEmpty()
  @ArrayUnique()
  roles: Role[];

  @Field(() => [String], { description: REACH })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  departments: string[];

  @Field(() => LanguageEnum, {
    description: 'Language in which the system answers him unless he asks otherwise.',
  })
  language: Language;

  @Field(() => DateScalar, { nullable: true, description: CLEARED })
  @IsOptional()
  clearedUntil?: string | null;

  @Field(() => String, { nullable: true, description: EMAIL })
  @IsOptional()
  @IsEmail()
  email?: string | null;
}

@InputType({ description: 'Other rights asked for an account, in place of those it has.' })
export class RequestRolesInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Whose account.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;

  @Field(() => [RoleEnum], { description: 'What he may do from now on; some roles exclude each other.' })
  @ArrayNotEmpty()
  @ArrayUnique()
  roles: Role[];

  @Field(() => [String], { description: REACH })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  departments: string[];

  @Field(() => DateScalar, { nullable: true, description: CLEARED })
  @IsOptional()
  clearedUntil?: string | null;

  @Field(() => String, { nullable: true, description: EMAIL })
  @IsOptional()
  @IsEmail()
  email?: string | null;
}

@InputType({ description: 'The closed account to be opened again.' })
export class RequestOpeningInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Whose account.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}

@InputType({ description: 'The request to confirm.' })
export class ConfirmRoleRequestInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which request.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}

@InputType({ description: 'The request to refuse.' })
export class RefuseRoleRequestInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which request.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;

  @Field({ description: 'Why; 3 to 500 characters.' })
  @Length(3, 500)
  reason: string;
}

@InputType({ description: 'The request to take back.' })
export class WithdrawRoleRequestInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which request.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}
