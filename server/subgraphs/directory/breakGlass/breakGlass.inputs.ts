import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RoleEnum } from '../../../contracts/roleEnum';
import type { Role } from '../../../contracts/roles';

const KEY = 'Chosen by you, new for each act; repeating the request with it changes nothing more.';
const MOST_HOURS = 12;

@InputType({ description: 'A role to be lent in an emergency.' })
export class RequestBreakGlassInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Whose account gets the role; never your own.' })
  staffMemberId: string;

  @Field(() => RoleEnum, {
    description:
      'DUTY_OFFICER, CALL_OPERATOR, PROCEDURAL_OFFICER, MANAGEMENT or SYS_ADMIN; no other is lent.',
  })
  role: Role;

  @Field(() => Int, { description: `For how long, 1 to ${MOST_HOURS} hours from the opening.` })
  @Min(1)
  @Max(MOST_HOURS)
  hours: number;

  @Field({
    description: 'What happened; 10 to 500 characters. Custodians and auditors read it: no personal data.',
  })
  @Length(10, 500)
  reason: string;
}

@InputType({ description: 'The request to open.' })
export class OpenBreakGlassInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which break-glass act.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}

@InputType({ description: 'The request to refuse.' })
export class RefuseBreakGlassInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which break-glass act.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}

@InputType({ description: 'The request to take back.' })
export class WithdrawBreakGlassInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which break-glass act.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}

@InputType({ description: 'What to end.' })
export class EndBreakGlassInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which break-glass act.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}

@InputType({ description: 'What the custodian knows of.' })
export class AcknowledgeBreakGlassInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Which break-glass act.' })
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion: number;
}
