import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { EmployerActEnum, RedecisionEnum } from '../retaliation/retaliation.inputs';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type EmployerProcedure, procedureTexts } from './employerProcedure.entity';
import { procedureLifecycle } from './employerProcedure.lifecycle';
import { procedureActions } from './employerProcedure.policy';

export const ProcedureStateEnum = enumOf(
  'EmployerProcedureState',
  'Where an employer’s procedure stands.',
  procedureLifecycle.states,
);

@ObjectType({ description: 'What was written about a procedure, opened for you. Each look is in the audit.' })
export class EmployerProcedureTexts {
  @Field(() => String, { nullable: true })
  employer: string | null;

  @Field(() => String, { nullable: true, description: 'What the employer means to do.' })
  intended: string | null;

  @Field(() => String, { nullable: true })
  decision: string | null;

  @Field(() => String, { nullable: true, description: 'What the service objected.' })
  objection: string | null;
}

@ObjectType('EmployerProcedure', {
  description: 'An employer hears the service before it acts against a person.',
})
export class EmployerProcedureType {
  row: EmployerProcedure;

  @Field(() => ID)
  id: string;

  @Field(() => ProcedureStateEnum)
  state: string;

  @Field(() => EmployerActEnum)
  act: string;

  @Field()
  invitedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  recordedBy: StaffMemberRef | null;

  @Field(() => DateScalar, { description: 'When the materials came.' })
  materialsOn: string;

  @Field(() => DateScalar)
  meetingOn: string;

  @Field({ description: 'Whether the materials came too late before the meeting.' })
  materialsLate: boolean;

  @Field(() => Date, { nullable: true, description: 'By when whoever has to act now must have acted.' })
  dueAt: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the copy of the decision came.' })
  decisionOn: string | null;

  @Field({ description: 'Whether the copy came after its term.' })
  decisionLate: boolean;

  @Field(() => DateScalar, { nullable: true })
  objectedOn: string | null;

  @Field({ description: 'Whether the service objected after its term.' })
  objectedLate: boolean;

  @Field(() => RedecisionEnum, { nullable: true })
  redecision: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const EmployerProcedurePage = pageTypeOf(EmployerProcedureType, 'EmployerProcedure');

@InputType({ description: 'Which procedures are asked for.' })
export class EmployerProcedureFilter {
  @Field(() => ProcedureStateEnum, { nullable: true })
  state?: keyof typeof ProcedureStateEnum | null;
}

@ObjectType({ description: 'The outcome of an act on an employer’s procedure.' })
export class EmployerProcedurePayload {
  @Field(() => EmployerProcedureType)
  procedure: EmployerProcedureType;
}

export function presentProcedure(viewer: Viewer, row: EmployerProcedure): EmployerProcedureType {
  return presented(EmployerProcedureType, row, procedureTexts.columns, {
    recordedBy: staffMember(row.recordedById),
    viewerActions: actionsOpenTo(viewer, row, procedureActions),
  });
}
