import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, DateScalar, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { type RetaliationReport, retaliationTexts } from './retaliation.entity';
import { EmployerActEnum, RedecisionEnum } from './retaliation.inputs';
import { retaliationLifecycle } from './retaliation.lifecycle';
import { retaliationActions } from './retaliation.policy';

export const RetaliationStateEnum = enumOf(
  'RetaliationState',
  'Where a report of retaliation stands.',
  retaliationLifecycle.states,
);

@ObjectType({ description: 'What a report of retaliation says, opened for you. Each look is in the audit.' })
export class RetaliationReportTexts {
  @Field(() => String, { nullable: true })
  employer: string | null;

  @Field(() => String, { nullable: true })
  facts: string | null;

  @Field(() => String, { nullable: true, description: 'What the service told the employer.' })
  serviceView: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was dismissed or closed.' })
  outcome: string | null;
}

@ObjectType('RetaliationReport', { description: 'A person reports revenge by the employer.' })
export class RetaliationReportType {
  row: RetaliationReport;

  @Field(() => ID)
  id: string;

  @Field(() => RetaliationStateEnum)
  state: string;

  @Field(() => EmployerActEnum)
  act: string;

  @Field(() => DateScalar)
  actOn: string;

  @Field()
  receivedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  receivedBy: StaffMemberRef | null;

  @Field({ description: 'Whether it came after the time in which help may be asked for.' })
  outOfTime: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When the person consented in writing.' })
  consentOn: string | null;

  @Field(() => Date, { nullable: true, description: 'By when whoever has to act now must have acted.' })
  dueAt: Date | null;

  @Field(() => DateScalar, { nullable: true })
  addressedOn: string | null;

  @Field({ description: 'Whether the service told the employer after its own term.' })
  addressedLate: boolean;

  @Field(() => DateScalar, { nullable: true })
  redecidedOn: string | null;

  @Field(() => RedecisionEnum, { nullable: true })
  redecision: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const RetaliationReportPage = pageTypeOf(RetaliationReportType, 'RetaliationReport');

@InputType({ description: 'Which reports of retaliation are asked for.' })
export class RetaliationReportFilter {
  @Field(() => RetaliationStateEnum, { nullable: true })
  state?: keyof typeof RetaliationStateEnum | null;
}

@ObjectType({ description: 'The outcome of an act on a report of retaliation.' })
export class RetaliationReportPayload {
  @Field(() => RetaliationReportType)
  retaliation: RetaliationReportType;
}

export function presentRetaliation(viewer: Viewer, row: RetaliationReport): RetaliationReportType {
  return presented(RetaliationReportType, row, retaliationTexts.columns, {
    receivedBy: staffMember(row.receivedById),
    viewerActions: actionsOpenTo(viewer, row, retaliationActions),
  });
}
